//! The native class `Array`: a view of cells that other arrays may share. `numpy.ndarray` is the class below it.

use super::block::{Block, Values};
use super::dtype::Dtype;
use super::{index, shape, to_python};
use rustpython_vm::builtins::{PyListRef, PyTupleRef};
use rustpython_vm::function::PySetterValue;
use rustpython_vm::prelude::*;
use rustpython_vm::protocol::{PyMappingMethods, PySequenceMethods};
use rustpython_vm::types::{AsMapping, AsSequence, Iterable};
use rustpython_vm::{PyPayload, Traverse, atomic_func, pyclass};
use std::cell::RefCell;
use std::rc::Rc;

/// A view of cells.
#[pyclass(module = "_headwater_array", name = "Array", traverse)]
#[derive(Debug, PyPayload)]
pub struct Array {
    /// Where numbers are kept.
    #[pytraverse(skip)]
    plain: Rc<RefCell<Values>>,
    /// Where objects are kept: in a list of Python's, so that its garbage collector sees them.
    objects: Option<PyListRef>,
    #[pytraverse(skip)]
    view: RefCell<View>,
}

/// Which cells a view shows, in what shape.
#[derive(Clone, Debug)]
pub struct View {
    /// The type of each cell.
    pub dtype: Dtype,
    /// How many there are along each axis.
    pub shape: Vec<usize>,
    /// How far apart neighbours along each axis are.
    pub strides: Vec<isize>,
    /// Where the first one is.
    pub offset: usize,
}

impl View {
    fn is_whole(&self) -> bool {
        self.offset == 0 && self.strides == shape::strides(&self.shape)
    }

    /// Where its cells are, row after row.
    pub fn places(&self) -> Vec<usize> {
        shape::places(&self.shape, &self.strides, self.offset)
    }
}

impl Array {
    /// The array of a block, as an object of `numpy.ndarray`.
    pub fn wrap(block: Block, vm: &VirtualMachine) -> PyResult {
        let Block { dtype, shape, values } = block;
        let view = View { dtype, strides: shape::strides(&shape), shape, offset: 0 };
        let (plain, objects) = match values {
            Values::Object(cells) => (Values::Bool(Vec::new()), Some(vm.ctx.new_list(cells))),
            plain => (plain, None),
        };
        Self { plain: Rc::new(RefCell::new(plain)), objects, view: RefCell::new(view) }.into_object(vm)
    }

    fn into_object(self, vm: &VirtualMachine) -> PyResult {
        Ok(self.into_ref_with_type(vm, super::class("ndarray", vm)?)?.into())
    }

    /// What it shows of its cells.
    pub fn view(&self) -> View {
        self.view.borrow().clone()
    }

    /// The type of its cells.
    pub fn dtype(&self) -> Dtype {
        self.view.borrow().dtype
    }

    /// Its shape.
    pub fn shape(&self) -> Vec<usize> {
        self.view.borrow().shape.clone()
    }

    /// Another view of the same cells.
    pub fn viewed(&self, view: View, vm: &VirtualMachine) -> PyResult {
        let (plain, objects) = (Rc::clone(&self.plain), self.objects.clone());
        Self { plain, objects, view: RefCell::new(view) }.into_object(vm)
    }

    /// Its cells, copied.
    pub fn read(&self) -> Block {
        let view = self.view();
        let values = if view.is_whole() && shape::size(&view.shape) == self.kept() {
            self.all()
        } else {
            self.at(&view.places())
        };
        Block { dtype: view.dtype, shape: view.shape, values }
    }

    fn kept(&self) -> usize {
        self.objects.as_ref().map_or_else(|| self.plain.borrow().len(), |objects| objects.borrow_vec().len())
    }

    fn all(&self) -> Values {
        match &self.objects {
            Some(objects) => Values::Object(objects.borrow_vec().to_vec()),
            None => self.plain.borrow().clone(),
        }
    }

    /// The cells at places of the store.
    pub fn at(&self, places: &[usize]) -> Values {
        match &self.objects {
            Some(objects) => {
                let cells = objects.borrow_vec();
                Values::Object(places.iter().filter_map(|at| cells.get(*at).cloned()).collect())
            }
            None => self.plain.borrow().pick(places),
        }
    }

    /// Puts cells of the same kind at places of the store; a single one at each.
    pub fn put(&self, places: &[usize], from: Values) {
        match (&self.objects, from) {
            (Some(objects), Values::Object(from)) => {
                // What is replaced is dropped after the borrow: it may run a destructor.
                let mut replaced = Vec::new();
                let mut cells = objects.borrow_vec_mut();
                for (at, cell) in places.iter().zip(from.iter().cycle()) {
                    if let Some(slot) = cells.get_mut(*at) {
                        replaced.push(std::mem::replace(slot, cell.clone()));
                    }
                }
                drop(cells);
            }
            (_, from) => self.plain.borrow_mut().put(places, &from),
        }
    }
}

#[pyclass(flags(BASETYPE, DISALLOW_INSTANTIATION), with(AsMapping, AsSequence, Iterable))]
impl Array {
    /// The name of the type of its cells.
    #[pygetset(name = "_dtype")]
    fn dtype_name(zelf: &Py<Self>) -> String {
        zelf.dtype().name()
    }

    #[pygetset(name = "shape")]
    fn get_shape(zelf: &Py<Self>, vm: &VirtualMachine) -> PyTupleRef {
        to_python::shape(&zelf.shape(), vm)
    }

    #[pygetset(name = "shape", setter)]
    fn set_shape(zelf: &Py<Self>, given: PySetterValue, vm: &VirtualMachine) -> PyResult<()> {
        let PySetterValue::Assign(given) = given else {
            return Err(vm.new_attribute_error("Cannot delete array shape"));
        };
        let view = super::reshape::reshaped(zelf, &given, vm)?;
        let view = view.ok_or_else(|| {
            vm.new_attribute_error("incompatible shape for in-place modification. Use `.reshape()` to make a copy")
        })?;
        *zelf.view.borrow_mut() = view;
        Ok(())
    }

    #[pygetset]
    fn ndim(zelf: &Py<Self>) -> usize {
        zelf.view.borrow().shape.len()
    }

    #[pygetset]
    fn size(zelf: &Py<Self>) -> usize {
        shape::size(&zelf.view.borrow().shape)
    }

    /// Whether two arrays show cells of one store.
    #[pymethod(name = "_shares")]
    fn shares(zelf: &Py<Self>, other: PyRef<Self>) -> bool {
        match (&zelf.objects, &other.objects) {
            (Some(a), Some(b)) => a.is(b),
            _ => Rc::ptr_eq(&zelf.plain, &other.plain),
        }
    }

    /// Its cells as lists of Python's own objects.
    #[pymethod]
    fn tolist(zelf: &Py<Self>, vm: &VirtualMachine) -> PyResult {
        to_python::lists(&zelf.read(), vm)
    }
}

impl AsMapping for Array {
    fn as_mapping() -> &'static PyMappingMethods {
        static METHODS: PyMappingMethods = PyMappingMethods {
            length: atomic_func!(|mapping, vm| length(Array::mapping_downcast(mapping), vm)),
            subscript: atomic_func!(|mapping, key, vm| index::get(Array::mapping_downcast(mapping), key, vm)),
            ass_subscript: atomic_func!(|mapping, key, value, vm| {
                let value = value.ok_or_else(|| vm.new_value_error("cannot delete array elements"))?;
                index::set(Array::mapping_downcast(mapping), key, &value, vm)
            }),
        };
        &METHODS
    }
}

impl AsSequence for Array {
    fn as_sequence() -> &'static PySequenceMethods {
        static METHODS: PySequenceMethods = PySequenceMethods {
            length: atomic_func!(|sequence, vm| length(Array::sequence_downcast(sequence), vm)),
            ..PySequenceMethods::NOT_IMPLEMENTED
        };
        &METHODS
    }
}

fn length(array: &Py<Array>, vm: &VirtualMachine) -> PyResult<usize> {
    array.shape().first().copied().ok_or_else(|| vm.new_type_error("len() of unsized object"))
}

impl Iterable for Array {
    fn iter(zelf: PyRef<Self>, vm: &VirtualMachine) -> PyResult {
        let view = zelf.view();
        let Some((length, rest)) = view.shape.split_first() else {
            return Err(vm.new_type_error("iteration over a 0-d array"));
        };
        let items = if rest.is_empty() {
            to_python::scalars(&zelf.read(), vm)?
        } else {
            let row = |at: usize| {
                let offset = view.offset.cast_signed() + at.cast_signed() * view.strides[0];
                let shape = rest.to_vec();
                let view = View {
                    dtype: view.dtype,
                    shape,
                    strides: view.strides[1..].to_vec(),
                    offset: offset.cast_unsigned(),
                };
                zelf.viewed(view, vm)
            };
            (0..*length).map(row).collect::<PyResult<_>>()?
        };
        Ok(vm.ctx.new_list(items).as_object().get_iter(vm)?.into())
    }
}
