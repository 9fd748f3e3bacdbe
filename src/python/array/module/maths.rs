//! Arrays as texts, matrices, and chance.

#[rustpython_vm::pymodule(sub)]
pub(super) mod functions {
    use crate::python::array::block::{Block, Values};
    use crate::python::array::dtype::Dtype;
    use crate::python::array::linalg::{self, Matrix};
    use crate::python::array::module::read;
    use crate::python::array::random::Random;
    use crate::python::array::view::Array;
    use crate::python::array::{digits, moments, print, to_python};
    use rustpython_vm::builtins::PyStrRef;
    use rustpython_vm::prelude::*;

    // --- texts

    /// `show(array, separator, indent, width, precision, threshold, edge, suppress, fixed)`
    #[pyfunction]
    fn show(
        of: PyObjectRef,
        separator: PyStrRef,
        style: (usize, usize, usize, usize, usize, bool, bool),
        vm: &VirtualMachine,
    ) -> PyResult<String> {
        let (indent, width, precision, threshold, edge, suppress, fixed) = style;
        let separator = separator.to_string_lossy().into_owned();
        let style = print::Style { precision, threshold, edge, width, suppress, fixed, separator, indent };
        print::text(&read(&of, vm)?, &style, vm)
    }

    /// A scalar as text.
    #[pyfunction]
    fn text(of: PyObjectRef, vm: &VirtualMachine) -> PyResult<String> {
        let block = read(&of, vm)?;
        Ok(match (&block.values, block.dtype) {
            (Values::Float(cells), dtype) => cells.first().map(|cell| digits::alone(*cell, dtype)).unwrap_or_default(),
            (Values::Int(cells), Dtype::Datetime(unit)) => {
                cells.first().map(|cell| moments::iso(*cell, unit)).unwrap_or_default()
            }
            _ => match block.objects(vm).first() {
                Some(cell) => cell.str(vm)?.to_string_lossy().into_owned(),
                None => String::new(),
            },
        })
    }

    // --- matrices

    #[pyfunction]
    fn matmul(a: PyObjectRef, b: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        to_python::result(linalg::matmul(&read(&a, vm)?, &read(&b, vm)?, vm)?, vm)
    }

    /// `(x, pivots)` with `matrix @ x = right`, the product of the pivots being the determinant; None for x if there is
    /// no single one.
    #[pyfunction]
    fn solve(matrix: PyObjectRef, right: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (matrix, right) = (read(&matrix, vm)?, read(&right, vm)?);
        let shape = right.shape.clone();
        let (solved, pivots) = linalg::solve(Matrix::of(&matrix, vm)?, Matrix::of(&right, vm)?);
        let solved = match solved {
            Some(solved) => Array::wrap(solved.block().shaped(&shape), vm)?,
            None => vm.ctx.none(),
        };
        Ok(vm.ctx.new_tuple(vec![solved, Array::wrap(Block::from(pivots), vm)?]).into())
    }

    /// Eigenvalues and eigenvectors of a symmetric matrix.
    #[pyfunction]
    fn symmetric(matrix: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (values, vectors) = linalg::symmetric(Matrix::of(&read(&matrix, vm)?, vm)?);
        let pair = vec![Array::wrap(Block::from(values), vm)?, Array::wrap(vectors.block(), vm)?];
        Ok(vm.ctx.new_tuple(pair).into())
    }

    /// Left vectors, singular values and right vectors of a matrix that is not wider than it is tall.
    #[pyfunction]
    fn singular(matrix: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let (left, values, right) = linalg::singular(Matrix::of(&read(&matrix, vm)?, vm)?);
        let parts = vec![
            Array::wrap(left.block(), vm)?,
            Array::wrap(Block::from(values), vm)?,
            Array::wrap(right.block(), vm)?,
        ];
        Ok(vm.ctx.new_tuple(parts).into())
    }

    // --- chance

    /// The older generator, seeded by one number or by several.
    #[pyfunction]
    fn mersenne(seeds: Vec<u32>, is_one: bool, vm: &VirtualMachine) -> PyObjectRef {
        Random::mersenne(&seeds, is_one).into_ref(&vm.ctx).into()
    }

    /// The newer generator, seeded by words.
    #[pyfunction]
    fn pcg(words: Vec<u32>, vm: &VirtualMachine) -> PyObjectRef {
        Random::pcg(&words).into_ref(&vm.ctx).into()
    }
}
