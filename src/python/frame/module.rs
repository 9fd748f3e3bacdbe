//! The native module `_headwater_frame`.

use rustpython_vm::builtins::PyModuleDef;
use rustpython_vm::prelude::*;

/// The module, for the interpreter's list of native ones.
pub fn definition(ctx: &Context) -> &'static PyModuleDef {
    native::module_def(ctx)
}

#[rustpython_vm::pymodule(name = "_headwater_frame")]
mod native {
    use super::super::{csv, groups, texts};
    use crate::python::array::{Array, Block, Figure, figures, missing_cells};
    use rustpython_vm::builtins::{PyStr, PyStrRef};
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::prelude::*;

    fn items(of: &PyObjectRef, vm: &VirtualMachine) -> PyResult<Vec<PyObjectRef>> {
        of.get_iter(vm)?.iter::<PyObjectRef>(vm)?.collect()
    }

    fn pair(a: Block, b: Block, vm: &VirtualMachine) -> PyResult {
        Ok(vm.ctx.new_tuple(vec![Array::wrap(a, vm)?, Array::wrap(b, vm)?]).into())
    }

    /// An array of objects, whatever they are: a list among them stays a list.
    #[pyfunction]
    fn objects(cells: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        Array::wrap(Block::from(items(&cells, vm)?), vm)
    }

    /// Which cells of an array hold nothing.
    #[pyfunction]
    fn missing(of: PyRef<Array>, vm: &VirtualMachine) -> PyResult {
        Array::wrap(Block::from(missing_cells(&of.read(), vm)), vm)
    }

    /// The number of each key's group and where each group begins; -1 where a key is not known.
    #[pyfunction]
    fn factorize(keys: PyObjectRef, known: OptionalArg<PyRef<Array>>, vm: &VirtualMachine) -> PyResult {
        let keys = match keys.downcast_ref::<Array>() {
            Some(array) => array.read(),
            None => Block::from(items(&keys, vm)?),
        };
        let known = known.into_option().map(|known| known.read().bools(vm)).transpose()?;
        let (numbers, firsts) = groups::factorize(&keys, known.as_deref(), vm)?;
        pair(Block::from(numbers), Block::from(firsts), vm)
    }

    /// The rows of each group, an array each.
    #[pyfunction]
    fn places(numbers: PyRef<Array>, count: usize, vm: &VirtualMachine) -> PyResult {
        let places = groups::places(&numbers.read().ints(vm)?, count);
        let arrays = places.into_iter().map(|places| Array::wrap(Block::from(places), vm));
        Ok(vm.ctx.new_list(arrays.collect::<PyResult<Vec<_>>>()?).into())
    }

    /// The rows of two tables whose numbers are equal: `inner`, `left` or `outer`.
    #[pyfunction]
    fn join(left: PyRef<Array>, right: PyRef<Array>, how: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let how = how.to_string_lossy();
        let (left, right) = (left.read().ints(vm)?, right.read().ints(vm)?);
        let (left, right) = groups::join(&left, &right, how != "inner", how == "outer");
        pair(Block::from(left), Block::from(right), vm)
    }

    /// One figure of each group's cells, what is missing left out.
    #[pyfunction]
    fn group(
        name: PyStrRef,
        of: PyRef<Array>,
        numbers: PyRef<Array>,
        count: usize,
        ddof: f64,
        vm: &VirtualMachine,
    ) -> PyResult {
        let name = name.to_string_lossy();
        let how = Figure { name: &name, skips: true, ddof };
        Array::wrap(figures(how, &of.read(), &numbers.read().ints(vm)?, count, vm)?, vm)
    }

    /// The records of a text: pairs of a line's number and the cells that begin there.
    #[pyfunction]
    fn csv_records(text: PyStrRef, separator: PyStrRef, vm: &VirtualMachine) -> PyResult {
        let separator = separator.to_string_lossy().chars().next().unwrap_or(',');
        csv::records(&text.to_string_lossy(), separator, vm)
    }

    /// Texts as an array of numbers, those among `gaps` missing; `None` if one is no number.
    #[pyfunction]
    fn numbers(of: PyObjectRef, gaps: PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
        let cells = items(&of, vm)?;
        let mut texts = Vec::with_capacity(cells.len());
        let contains = gaps.get_attr("__contains__", vm)?;
        for cell in &cells {
            let Some(text) = cell.downcast_ref::<PyStr>().and_then(|text| text.to_str()) else { return Ok(None) };
            let is_gap = contains.call((cell.clone(),), vm)?.try_to_bool(vm)?;
            texts.push(if is_gap { None } else { Some(text) });
        }
        texts::numbers(&texts).map(|block| Array::wrap(block, vm)).transpose()
    }

    /// Texts such as `2024-05-06` as microseconds since 1970; `None` if one is written in another way.
    #[pyfunction]
    fn moments(of: PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
        let cells = items(&of, vm)?;
        let moment = |cell: &PyObjectRef| texts::moment(cell.downcast_ref::<PyStr>()?.to_str()?);
        let is_alike = |cell: &PyObjectRef| {
            let length = |cell: &PyObjectRef| cell.downcast_ref::<PyStr>().map(|text| text.byte_len());
            length(cell) == cells.first().and_then(length)
        };
        if !cells.iter().all(is_alike) {
            return Ok(None);
        }
        let counts = cells.iter().map(moment).collect::<Option<Vec<i64>>>();
        counts.map(|counts| Array::wrap(Block::from(counts), vm)).transpose()
    }
}
