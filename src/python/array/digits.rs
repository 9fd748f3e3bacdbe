//! Floats as texts: the shortest that stand for them alone, cut off where a precision says so.

use super::dtype::Dtype;

/// A float by its shortest digits, with a point and no exponent: `1.`, `0.25`. No more than so many follow the point.
pub fn positional(number: f64, dtype: Dtype, precision: usize) -> String {
    let shortest = shortest(number, dtype, false);
    let fraction = shortest.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let text = if fraction > precision { format!("{number:.precision$}") } else { shortest };
    trimmed(&text)
}

/// A float by its shortest digits and an exponent: `1.e+20`, `2.5e-07`.
pub fn scientific(number: f64, dtype: Dtype, precision: usize) -> String {
    let shortest = shortest(number, dtype, true);
    let (mantissa, _) = shortest.split_once('e').unwrap_or((&shortest, "0"));
    let fraction = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let text = if fraction > precision { format!("{number:.precision$e}") } else { shortest };
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{}{}", trimmed(mantissa), signed(exponent))
}

/// `-7` as `e-07`.
fn signed(exponent: &str) -> String {
    let (sign, digits) = exponent.strip_prefix('-').map_or(('+', exponent), |digits| ('-', digits));
    format!("e{sign}{digits:0>2}")
}

/// With a point, and no zeros at the end.
fn trimmed(text: &str) -> String {
    if text.contains('.') { text.trim_end_matches('0').to_owned() } else { format!("{text}.") }
}

/// The fewest digits from which a number of this type is read back.
fn shortest(number: f64, dtype: Dtype, with_exponent: bool) -> String {
    #[allow(clippy::cast_possible_truncation)]
    let narrow = number as f32;
    let number = match dtype {
        Dtype::Float(32) => narrow.to_string().parse().unwrap_or(number),
        Dtype::Float(16) => (0..8)
            .filter_map(|digits| format!("{number:.digits$e}").parse().ok())
            .find(|read| dtype.round(*read).total_cmp(&number).is_eq())
            .unwrap_or(number),
        _ => number,
    };
    if with_exponent { format!("{number:e}") } else { number.to_string() }
}

/// A float that stands alone, as Python writes its own.
pub fn alone(number: f64, dtype: Dtype) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let size = number.abs();
    let limit = match dtype {
        Dtype::Float(16) => 1e3,
        Dtype::Float(32) => 1e6,
        _ => 1e16,
    };
    if size != 0.0 && !(1e-4..limit).contains(&size) {
        return scientific(number, dtype, 99).replace(".e", "e");
    }
    let text = positional(number, dtype, 999);
    if text.ends_with('.') { text + "0" } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::python::array::dtype::FLOAT;

    #[test]
    fn a_float_is_as_short_as_it_can_be() {
        let cases = [(1.0, "1."), (0.1, "0.1"), (1.0 / 3.0, "0.33333333"), (-0.0, "-0."), (123_456.789, "123456.789")];
        for (number, expected) in cases {
            assert_eq!(positional(number, FLOAT, 8), expected);
        }
        assert_eq!(scientific(1e20, FLOAT, 8), "1.e+20");
        assert_eq!(scientific(2.5e-7, FLOAT, 8), "2.5e-07");
        assert_eq!(scientific(1.0 / 3.0, FLOAT, 8), "3.33333333e-01");
    }

    #[test]
    fn narrow_floats_have_fewer_digits() {
        assert_eq!(positional(Dtype::Float(32).round(0.1), Dtype::Float(32), 8), "0.1");
        assert_eq!(alone(Dtype::Float(16).round(0.1), Dtype::Float(16)), "0.1");
        assert_eq!(alone(1e16, FLOAT), "1e+16");
        assert_eq!(alone(16_777_216.0, Dtype::Float(32)), "1.6777216e+07");
        assert_eq!(alone(5.0, FLOAT), "5.0");
    }
}
