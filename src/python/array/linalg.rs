//! Matrices: products, systems of equations, eigenvalues of symmetric ones, singular values.

use super::block::{Block, Values};
use super::dtype::{Dtype, INT};
use super::{arithmetic, reshape, shape};
use rustpython_vm::prelude::*;

/// A matrix of floats, row after row.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// How many rows there are.
    pub rows: usize,
    /// How many columns there are.
    pub columns: usize,
    /// The cells.
    pub cells: Vec<f64>,
}

impl Matrix {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { rows, columns, cells: vec![0.0; rows * columns] }
    }

    /// Ones on the diagonal.
    pub fn identity(size: usize) -> Self {
        let mut made = Self::zeros(size, size);
        (0..size).for_each(|at| *made.at(at, at) = 1.0);
        made
    }

    /// From a block of two axes, or of one, which becomes a column.
    pub fn of(block: &Block, vm: &VirtualMachine) -> PyResult<Self> {
        let (rows, columns) = match block.shape.as_slice() {
            [rows] => (*rows, 1),
            [rows, columns] => (*rows, *columns),
            shape => {
                return Err(error(
                    &format!("{}-dimensional array given. Array must be at least two-dimensional", shape.len()),
                    vm,
                ));
            }
        };
        Ok(Self { rows, columns, cells: block.floats(vm)? })
    }

    /// As a block of two axes.
    pub fn block(self) -> Block {
        Block::from(self.cells).shaped(&[self.rows, self.columns])
    }

    /// A cell.
    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.columns + column]
    }

    /// A cell to be written.
    pub fn at(&mut self, row: usize, column: usize) -> &mut f64 {
        &mut self.cells[row * self.columns + column]
    }

    fn swap_rows(&mut self, one: usize, two: usize) {
        for column in 0..self.columns {
            self.cells.swap(one * self.columns + column, two * self.columns + column);
        }
    }

    /// Takes a multiple of one row away from another, from a column on.
    fn reduce_row(&mut self, row: usize, by: usize, factor: f64, from: usize) {
        for column in from..self.columns {
            *self.at(row, column) -= factor * self.get(by, column);
        }
    }
}

/// A `LinAlgError`.
pub fn error(message: &str, vm: &VirtualMachine) -> rustpython_vm::builtins::PyBaseExceptionRef {
    super::class("LinAlgError", vm).map_or_else(|error| error, |class| vm.new_exception_msg(class, message.into()))
}

/// `a @ b`: the last axis of one goes together with the last but one of the other.
pub fn matmul(a: &Block, b: &Block, vm: &VirtualMachine) -> PyResult<Block> {
    if a.shape.is_empty() || b.shape.is_empty() {
        let side = usize::from(!a.shape.is_empty());
        return Err(vm.new_value_error(format!(
            "matmul: Input operand {side} does not have enough dimensions (has 0, gufunc core with signature \
             (n?,k),(k,m?)->(n?,m?) requires 1)"
        )));
    }
    let (is_row, is_column) = (a.shape.len() == 1, b.shape.len() == 1);
    let wide = if is_row { [&[1], a.shape.as_slice()].concat() } else { a.shape.clone() };
    let tall = if is_column { [b.shape.as_slice(), &[1]].concat() } else { b.shape.clone() };
    let ((outer, [rows, inner]), (outer_b, [inner_b, columns])) = (ends(&wide), ends(&tall));
    if inner != inner_b {
        return Err(vm.new_value_error(format!(
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \
             (n?,k),(k,m?)->(n?,m?) (size {inner_b} is different from {inner})"
        )));
    }
    let over = shape::broadcast(outer, outer_b).ok_or_else(|| shape::mismatch(&a.shape, &b.shape, vm))?;
    let dtype = a.dtype.common(b.dtype).unwrap_or(Dtype::Object);
    let full_a = reshape::stretch(&a.clone().shaped(&wide), &[over.as_slice(), &[rows, inner]].concat());
    let full_b = reshape::stretch(&b.clone().shaped(&tall), &[over.as_slice(), &[inner, columns]].concat());
    let count = shape::size(&over);
    let size = (count, rows, inner, columns);
    let values = match dtype {
        Dtype::Float(_) => {
            Values::Float(products(&full_a.floats(vm)?, &full_b.floats(vm)?, size, 0.0, |sum, a, b| sum + a * b))
        }
        _ if dtype.is_number() => {
            Values::Int(products(&full_a.ints(vm)?, &full_b.ints(vm)?, size, 0, |sum: i64, a: i64, b: i64| {
                sum.wrapping_add(a.wrapping_mul(b))
            }))
        }
        _ => return Err(arithmetic::no_loop("matmul", a.dtype, b.dtype, vm)),
    };
    let mut shape = over;
    shape.extend((!is_row).then_some(rows));
    shape.extend((!is_column).then_some(columns));
    let made = Block { dtype: if dtype == Dtype::Bool { INT } else { dtype }, shape, values };
    if dtype == Dtype::Bool { made.cast(Dtype::Bool, vm) } else { Ok(made.typed(dtype)) }
}

fn ends(shape: &[usize]) -> (&[usize], [usize; 2]) {
    match shape.split_last_chunk::<2>() {
        Some((outer, last)) => (outer, *last),
        None => (&[], [1, 1]),
    }
}

fn products<T: Copy>(
    a: &[T],
    b: &[T],
    (count, rows, inner, columns): (usize, usize, usize, usize),
    zero: T,
    add: impl Fn(T, T, T) -> T,
) -> Vec<T> {
    let mut made = vec![zero; count * rows * columns];
    for at in 0..count {
        let (a, b) = (&a[at * rows * inner..], &b[at * inner * columns..]);
        for row in 0..rows {
            let line = &mut made[(at * rows + row) * columns..(at * rows + row + 1) * columns];
            for step in 0..inner {
                let factor = a[row * inner + step];
                for (cell, other) in line.iter_mut().zip(&b[step * columns..(step + 1) * columns]) {
                    *cell = add(*cell, factor, *other);
                }
            }
        }
    }
    made
}

/// Solves `matrix @ x = right` and gives the numbers whose product is the determinant along with it; `None` if there is
/// no single solution.
pub fn solve(mut matrix: Matrix, mut right: Matrix) -> (Option<Matrix>, Vec<f64>) {
    let size = matrix.rows;
    let mut pivots = Vec::with_capacity(size);
    for step in 0..size {
        let largest = (step..size).max_by(|a, b| matrix.get(*a, step).abs().total_cmp(&matrix.get(*b, step).abs()));
        let pivot = largest.unwrap_or(step);
        if matrix.get(pivot, step) == 0.0 {
            return (None, vec![0.0]);
        }
        if pivot != step {
            matrix.swap_rows(pivot, step);
            right.swap_rows(pivot, step);
        }
        let sign = if pivot == step { 1.0 } else { -1.0 };
        pivots.push(sign * matrix.get(step, step));
        for row in step + 1..size {
            let factor = matrix.get(row, step) / matrix.get(step, step);
            matrix.reduce_row(row, step, factor, step);
            right.reduce_row(row, step, factor, 0);
        }
    }
    for row in (0..size).rev() {
        for column in 0..right.columns {
            let known: f64 = (row + 1..size).map(|at| matrix.get(row, at) * right.get(at, column)).sum();
            *right.at(row, column) = (right.get(row, column) - known) / matrix.get(row, row);
        }
    }
    (Some(right), pivots)
}

/// The eigenvalues of a symmetric matrix from the least up, and its eigenvectors as columns.
pub fn symmetric(mut matrix: Matrix) -> (Vec<f64>, Matrix) {
    let size = matrix.rows;
    let mut vectors = Matrix::identity(size);
    // Turned pair by pair until all but the diagonal is gone.
    for _ in 0..100 {
        let off: f64 = (0..size)
            .flat_map(|row| (0..row).map(move |column| (row, column)))
            .map(|(row, column)| matrix.get(row, column).powi(2))
            .sum();
        if off < 1e-300 {
            break;
        }
        for p in 0..size {
            for q in p + 1..size {
                turn(&mut matrix, &mut vectors, p, q);
            }
        }
    }
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|a, b| matrix.get(*a, *a).total_cmp(&matrix.get(*b, *b)));
    let values = order.iter().map(|at| matrix.get(*at, *at)).collect();
    let mut sorted = Matrix::zeros(size, size);
    for (to, from) in order.iter().enumerate() {
        (0..size).for_each(|row| *sorted.at(row, to) = vectors.get(row, *from));
    }
    (values, sorted)
}

fn turn(matrix: &mut Matrix, vectors: &mut Matrix, p: usize, q: usize) {
    let off = matrix.get(p, q);
    if off == 0.0 {
        return;
    }
    let theta = (matrix.get(q, q) - matrix.get(p, p)) / (2.0 * off);
    let tangent = 1.0_f64.copysign(theta) / (theta.abs() + theta.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    let sine = tangent * cosine;
    for at in 0..matrix.rows {
        let (one, two) = (matrix.get(at, p), matrix.get(at, q));
        *matrix.at(at, p) = cosine * one - sine * two;
        *matrix.at(at, q) = sine * one + cosine * two;
    }
    for at in 0..matrix.rows {
        let (one, two) = (matrix.get(p, at), matrix.get(q, at));
        *matrix.at(p, at) = cosine * one - sine * two;
        *matrix.at(q, at) = sine * one + cosine * two;
        let (one, two) = (vectors.get(at, p), vectors.get(at, q));
        *vectors.at(at, p) = cosine * one - sine * two;
        *vectors.at(at, q) = sine * one + cosine * two;
    }
}

/// The singular values of a matrix from the greatest down, with the left and right vectors as columns. There must be at
/// least as many rows as columns.
pub fn singular(mut matrix: Matrix) -> (Matrix, Vec<f64>, Matrix) {
    let (rows, columns) = (matrix.rows, matrix.columns);
    let mut right = Matrix::identity(columns);
    // Columns are turned pair by pair until each stands upright on the others.
    for _ in 0..100 {
        let mut is_done = true;
        for p in 0..columns {
            for q in p + 1..columns {
                let product = |a: usize, b: usize| (0..rows).map(|row| matrix.get(row, a) * matrix.get(row, b)).sum();
                let (alpha, beta, gamma): (f64, f64, f64) = (product(p, p), product(q, q), product(p, q));
                if gamma.abs() <= 1e-16 * (alpha * beta).sqrt() {
                    continue;
                }
                is_done = false;
                let zeta = (beta - alpha) / (2.0 * gamma);
                let tangent = 1.0_f64.copysign(zeta) / (zeta.abs() + zeta.hypot(1.0));
                let cosine = 1.0 / tangent.hypot(1.0);
                let sine = cosine * tangent;
                for both in [&mut matrix, &mut right] {
                    for row in 0..both.rows {
                        let (one, two) = (both.get(row, p), both.get(row, q));
                        *both.at(row, p) = cosine * one - sine * two;
                        *both.at(row, q) = sine * one + cosine * two;
                    }
                }
            }
        }
        if is_done {
            break;
        }
    }
    let norm = |column: usize| (0..rows).map(|row| matrix.get(row, column).powi(2)).sum::<f64>().sqrt();
    let mut order: Vec<(usize, f64)> = (0..columns).map(|column| (column, norm(column))).collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (mut left, mut turned) = (Matrix::zeros(rows, columns), Matrix::zeros(columns, columns));
    for (to, (from, value)) in order.iter().enumerate() {
        (0..rows).for_each(|row| *left.at(row, to) = if *value > 0.0 { matrix.get(row, *from) / value } else { 0.0 });
        (0..columns).for_each(|row| *turned.at(row, to) = right.get(row, *from));
    }
    (left, order.into_iter().map(|(_, value)| value).collect(), turned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(columns: usize, cells: &[f64]) -> Matrix {
        Matrix { rows: cells.len() / columns, columns, cells: cells.to_vec() }
    }

    fn is_near(found: &[f64], expected: &[f64]) -> bool {
        found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12)
    }

    #[test]
    fn equations_are_solved() {
        let (solved, pivots) = solve(matrix(2, &[0.0, 2.0, 4.0, 1.0]), matrix(1, &[2.0, 9.0]));
        assert!(is_near(&solved.unwrap().cells, &[2.0, 1.0]));
        assert!(is_near(&[pivots.iter().product()], &[-8.0]));
        assert!(solve(matrix(2, &[1.0, 2.0, 2.0, 4.0]), matrix(1, &[1.0, 1.0])).0.is_none());
    }

    #[test]
    fn a_symmetric_matrix_has_real_eigenvalues() {
        let (values, vectors) = symmetric(matrix(2, &[2.0, 1.0, 1.0, 2.0]));
        assert!(is_near(&values, &[1.0, 3.0]));
        assert!(is_near(&[vectors.get(0, 1).abs(), vectors.get(1, 1).abs()], &[0.5_f64.sqrt(), 0.5_f64.sqrt()]));
    }

    #[test]
    fn singular_values_rebuild_the_matrix() {
        let cells = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        let (left, values, right) = singular(matrix(2, &cells));
        let cell = |row: usize, column: usize| -> f64 {
            (0..2).map(|at| left.get(row, at) * values[at] * right.get(column, at)).sum()
        };
        let rebuilt: Vec<f64> = (0..6).map(|at| cell(at / 2, at % 2)).collect();
        assert!(is_near(&rebuilt, &cells));
    }
}
