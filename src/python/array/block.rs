//! A block: cells of one type, row after row. What kernels read and what they give.

use super::dtype::{Dtype, FLOAT, INT, NAT};
use rustpython_vm::builtins::PyStr;
use rustpython_vm::prelude::*;

/// Cells, each kind in a buffer of its own.
#[derive(Clone, Debug)]
pub enum Values {
    /// Truth values.
    Bool(Vec<bool>),
    /// Whole numbers, and moments as counts.
    Int(Vec<i64>),
    /// Floats.
    Float(Vec<f64>),
    /// Texts and any other objects.
    Object(Vec<PyObjectRef>),
}

/// Cells with their type and shape.
#[derive(Clone, Debug)]
pub struct Block {
    /// The type of each cell.
    pub dtype: Dtype,
    /// How many there are along each axis.
    pub shape: Vec<usize>,
    /// The cells, those of the last axis side by side.
    pub values: Values,
}

impl Values {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Bool(cells) => cells.len(),
            Self::Int(cells) => cells.len(),
            Self::Float(cells) => cells.len(),
            Self::Object(cells) => cells.len(),
        }
    }

    /// The cells at these places, all of which must be there.
    pub fn pick(&self, places: &[usize]) -> Self {
        match self {
            Self::Bool(cells) => Self::Bool(places.iter().map(|at| cells[*at]).collect()),
            Self::Int(cells) => Self::Int(places.iter().map(|at| cells[*at]).collect()),
            Self::Float(cells) => Self::Float(places.iter().map(|at| cells[*at]).collect()),
            Self::Object(cells) => Self::Object(places.iter().map(|at| cells[*at].clone()).collect()),
        }
    }

    /// Puts cells of the same kind at these places; a single one at each.
    pub fn put(&mut self, places: &[usize], from: &Self) {
        fn each<T: Clone>(cells: &mut [T], places: &[usize], from: &[T]) {
            for (at, cell) in places.iter().zip(from.iter().cycle()) {
                cells[*at] = cell.clone();
            }
        }
        match (self, from) {
            (Self::Bool(cells), Self::Bool(from)) => each(cells, places, from),
            (Self::Int(cells), Self::Int(from)) => each(cells, places, from),
            (Self::Float(cells), Self::Float(from)) => each(cells, places, from),
            (Self::Object(cells), Self::Object(from)) => each(cells, places, from),
            _ => {}
        }
    }
}

impl From<Vec<bool>> for Block {
    fn from(cells: Vec<bool>) -> Self {
        Self { dtype: Dtype::Bool, shape: vec![cells.len()], values: Values::Bool(cells) }
    }
}

impl From<Vec<i64>> for Block {
    fn from(cells: Vec<i64>) -> Self {
        Self { dtype: INT, shape: vec![cells.len()], values: Values::Int(cells) }
    }
}

impl From<Vec<usize>> for Block {
    fn from(cells: Vec<usize>) -> Self {
        Self::from(cells.into_iter().map(|cell| i64::try_from(cell).unwrap_or(i64::MAX)).collect::<Vec<_>>())
    }
}

impl From<Vec<f64>> for Block {
    fn from(cells: Vec<f64>) -> Self {
        Self { dtype: FLOAT, shape: vec![cells.len()], values: Values::Float(cells) }
    }
}

impl From<Vec<PyObjectRef>> for Block {
    fn from(cells: Vec<PyObjectRef>) -> Self {
        Self { dtype: Dtype::Object, shape: vec![cells.len()], values: Values::Object(cells) }
    }
}

impl Block {
    /// The same cells in another shape of as many.
    pub fn shaped(mut self, shape: &[usize]) -> Self {
        self.shape = shape.to_vec();
        self
    }

    /// The same cells under another type that is kept in the same way.
    pub fn typed(mut self, dtype: Dtype) -> Self {
        self.dtype = dtype;
        match &mut self.values {
            Values::Int(cells) => cells.iter_mut().for_each(|cell| *cell = dtype.wrap(*cell)),
            Values::Float(cells) => cells.iter_mut().for_each(|cell| *cell = dtype.round(*cell)),
            _ => {}
        }
        self
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The cells as floats; of objects, those that Python makes floats of.
    pub fn floats(&self, vm: &VirtualMachine) -> PyResult<Vec<f64>> {
        Ok(match &self.values {
            Values::Bool(cells) => cells.iter().map(|cell| f64::from(u8::from(*cell))).collect(),
            Values::Int(cells) => cells.iter().map(|cell| to_float(*cell, self.dtype)).collect(),
            Values::Float(cells) => cells.clone(),
            Values::Object(cells) => cells.iter().map(|cell| float_of(cell, vm)).collect::<PyResult<_>>()?,
        })
    }

    /// The cells as whole numbers, cut off.
    pub fn ints(&self, vm: &VirtualMachine) -> PyResult<Vec<i64>> {
        Ok(match &self.values {
            Values::Bool(cells) => cells.iter().map(|cell| i64::from(*cell)).collect(),
            Values::Int(cells) => cells.clone(),
            // What fits nowhere becomes the least number, as on most machines.
            #[allow(clippy::cast_possible_truncation)]
            Values::Float(cells) => cells
                .iter()
                .map(|cell| if cell.abs() < 9.3e18 && (*cell as i64) != i64::MAX { *cell as i64 } else { i64::MIN })
                .collect(),
            Values::Object(cells) => cells.iter().map(|cell| int_of(cell, vm)).collect::<PyResult<_>>()?,
        })
    }

    /// Whether each cell is true.
    pub fn bools(&self, vm: &VirtualMachine) -> PyResult<Vec<bool>> {
        Ok(match &self.values {
            Values::Bool(cells) => cells.clone(),
            Values::Int(cells) => cells.iter().map(|cell| *cell != 0).collect(),
            Values::Float(cells) => cells.iter().map(|cell| *cell != 0.0).collect(),
            Values::Object(cells) => cells.iter().map(|cell| cell.clone().try_to_bool(vm)).collect::<PyResult<_>>()?,
        })
    }

    /// The cells as Python's own objects: what `tolist` gives.
    pub fn objects(&self, vm: &VirtualMachine) -> Vec<PyObjectRef> {
        let ctx = &vm.ctx;
        match &self.values {
            Values::Bool(cells) => cells.iter().map(|cell| ctx.new_bool(*cell).into()).collect(),
            Values::Int(cells) if self.dtype == Dtype::UInt(64) => {
                cells.iter().map(|cell| ctx.new_int(cell.cast_unsigned()).into()).collect()
            }
            Values::Int(cells) => cells.iter().map(|cell| ctx.new_int(*cell).into()).collect(),
            Values::Float(cells) => cells.iter().map(|cell| ctx.new_float(*cell).into()).collect(),
            Values::Object(cells) => cells.clone(),
        }
    }

    /// The cells as another type.
    pub fn cast(&self, dtype: Dtype, vm: &VirtualMachine) -> PyResult<Self> {
        if self.dtype == dtype {
            return Ok(self.clone());
        }
        let values = match (dtype, self.dtype) {
            (Dtype::Bool, _) => Values::Bool(self.bools(vm)?),
            (Dtype::Datetime(to), Dtype::Datetime(from)) | (Dtype::Timedelta(to), Dtype::Timedelta(from)) => {
                Values::Int(self.ints(vm)?.into_iter().map(|cell| from.convert(cell, to)).collect())
            }
            (Dtype::Int(_) | Dtype::UInt(_), _) => Values::Int(self.ints(vm)?),
            (Dtype::Datetime(_) | Dtype::Timedelta(_), from) if from.is_float() => {
                let floats = self.floats(vm)?;
                let ints = self.ints(vm)?;
                Values::Int(
                    ints.iter().zip(&floats).map(|(int, float)| if float.is_nan() { NAT } else { *int }).collect(),
                )
            }
            (Dtype::Datetime(_) | Dtype::Timedelta(_), _) => Values::Int(self.ints(vm)?),
            (Dtype::Float(_), Dtype::Timedelta(_) | Dtype::Datetime(_)) => {
                let float = |cell: i64| if cell == NAT { f64::NAN } else { to_float(cell, dtype) };
                Values::Float(self.ints(vm)?.into_iter().map(float).collect())
            }
            (Dtype::Float(_), _) => Values::Float(self.floats(vm)?),
            (Dtype::Object, _) => Values::Object(super::to_python::plain(self, vm)?),
            (Dtype::Str(width), _) => return self.texts(width, vm),
        };
        Ok(Self { dtype, shape: self.shape.clone(), values }.typed(dtype))
    }

    /// The cells as texts; a width of 0 means as wide as it takes.
    fn texts(&self, width: usize, vm: &VirtualMachine) -> PyResult<Self> {
        if let (Dtype::Datetime(unit), Values::Int(cells)) = (self.dtype, &self.values) {
            let text = |cell: &i64| vm.ctx.new_str(super::moments::iso(*cell, unit)).into();
            let dtype = Dtype::Str(if width > 0 { width } else { 28 });
            return Ok(Self {
                dtype,
                shape: self.shape.clone(),
                values: Values::Object(cells.iter().map(text).collect()),
            });
        }
        let mut longest = 0;
        let mut texts = Vec::with_capacity(self.len());
        for cell in self.objects(vm) {
            let text = cell.str(vm)?.to_string_lossy().into_owned();
            let length = text.chars().count();
            let text = if width > 0 && length > width { text.chars().take(width).collect() } else { text };
            longest = longest.max(length);
            texts.push(vm.ctx.new_str(text).into());
        }
        let longest = if self.dtype.is_number() && width == 0 { self.dtype.widest() } else { longest.max(1) };
        let dtype = Dtype::Str(if width > 0 { width } else { longest });
        Ok(Self { dtype, shape: self.shape.clone(), values: Values::Object(texts) })
    }
}

/// A whole number of a type as a float.
#[allow(clippy::cast_precision_loss)]
pub fn to_float(cell: i64, dtype: Dtype) -> f64 {
    if dtype == Dtype::UInt(64) { cell.cast_unsigned() as f64 } else { cell as f64 }
}

fn float_of(cell: &PyObjectRef, vm: &VirtualMachine) -> PyResult<f64> {
    if vm.is_none(cell) {
        return Ok(f64::NAN);
    }
    if cell.downcast_ref::<PyStr>().is_some() {
        let float = vm.builtins.get_attr("float", vm)?.call((cell.clone(),), vm)?;
        return Ok(float.try_float(vm)?.to_f64());
    }
    Ok(cell.try_float(vm)?.to_f64())
}

fn int_of(cell: &PyObjectRef, vm: &VirtualMachine) -> PyResult<i64> {
    let int = vm.builtins.get_attr("int", vm)?.call((cell.clone(),), vm)?;
    int.try_into_value(vm).map_err(|_| vm.new_overflow_error("Python int too large to convert to C long"))
}
