//! Sums of floats in the order in which numpy adds them up, so that the last bit is the same.

use super::reduce::How;

/// As many numbers are summed up in eight lanes before halves are summed up apart.
const BLOCK: usize = 128;

/// The sum of a line.
pub fn sum(line: &[f64]) -> f64 {
    let count = line.len();
    if count < 8 {
        return line.iter().fold(-0.0, |sum, cell| sum + cell) + 0.0;
    }
    if count <= BLOCK {
        let (lanes, rest) = line.as_chunks::<8>();
        let mut totals = [0.0; 8];
        for (at, lane) in lanes.iter().enumerate() {
            for (total, cell) in totals.iter_mut().zip(lane) {
                *total = if at == 0 { *cell } else { *total + cell };
            }
        }
        let [a, b, c, d, e, f, g, h] = totals;
        return rest.iter().fold(((a + b) + (c + d)) + ((e + f) + (g + h)), |sum, cell| sum + cell);
    }
    let half = count / 2;
    let (first, second) = line.split_at(half - half % 8);
    sum(first) + sum(second)
}

/// The mean, variance or standard deviation of a line.
#[allow(clippy::cast_precision_loss)]
pub fn spread(how: How<'_>, line: &[f64]) -> f64 {
    let is_known = |cell: &f64| !how.skips || !cell.is_nan();
    let count = line.iter().filter(|cell| is_known(cell)).count() as f64;
    // What is left out counts as nothing, so that the others are added up in the same order.
    let known: Vec<f64> = line.iter().map(|cell| if is_known(cell) { *cell } else { 0.0 }).collect();
    let mean = sum(&known) / count;
    if how.name == "mean" {
        return mean;
    }
    let square = |cell: &f64| if is_known(cell) { (cell - mean) * (cell - mean) } else { 0.0 };
    let squares: Vec<f64> = line.iter().map(square).collect();
    let free = count - how.ddof;
    let variance = if how.skips && free <= 0.0 { f64::NAN } else { sum(&squares) / free.max(0.0) };
    if how.name == "std" { variance.sqrt() } else { variance }
}

/// What is summed up, or multiplied, so far: for each cell of a line.
pub fn running<T: Copy>(line: &[T], function: impl Fn(T, T) -> T) -> Vec<T> {
    let mut so_far: Option<T> = None;
    line.iter()
        .map(|cell| {
            let next = so_far.map_or(*cell, |so_far| function(so_far, *cell));
            so_far = Some(next);
            next
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_numpys_to_the_last_bit() {
        let tenths = [0.1; 1000];
        let cases = [(3, 0.300_000_000_000_000_04), (10, 1.0), (1000, 100.000_000_000_000_01)];
        for (count, expected) in cases {
            let expected: f64 = expected;
            assert_eq!(sum(&tenths[..count]).to_bits(), expected.to_bits(), "{count}");
        }
    }
}
