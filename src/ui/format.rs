//! Numbers by a printf-like format (`%d`, `%.2f`, `%5.1e`, `%d%%`, with text around), as the number field and the slider
//! show them.
//!
//! The page of Streamlit formats in the browser, so the results are those of a browser: `%d` drops the fraction, `%e` has
//! no padding in its exponent.

/// `number` by `format`. `None` if the format is none that is understood.
pub(crate) fn format_number(format: &str, number: f64) -> Option<String> {
    let mut out = String::with_capacity(format.len() + 8);
    let mut rest = format;
    let mut placed = false;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('%') {
            out.push('%');
            rest = after;
            continue;
        }
        let (directive, after) = Directive::read(rest)?;
        if placed {
            return None;
        }
        placed = true;
        out.push_str(&directive.apply(number)?);
        rest = after;
    }
    out.push_str(rest);
    placed.then_some(out)
}

/// `number` by `format`, or plainly where the format is none.
pub(crate) fn show_number(format: &str, number: f64) -> String {
    format_number(format, number).unwrap_or_else(|| number.to_string())
}

/// What stands behind one `%`.
struct Directive {
    plus: bool,
    left: bool,
    zeros: bool,
    width: usize,
    precision: Option<usize>,
    conversion: char,
}

/// Beyond this neither a width nor a precision makes sense; a mistyped one must not fill the memory.
const LONGEST: usize = 100;

impl Directive {
    fn read(text: &str) -> Option<(Self, &str)> {
        let mut this = Self { plus: false, left: false, zeros: false, width: 0, precision: None, conversion: 'd' };
        let flags = text.len() - text.trim_start_matches(['+', '-', '0', ' ']).len();
        for flag in text[..flags].chars() {
            match flag {
                '+' => this.plus = true,
                '-' => this.left = true,
                '0' => this.zeros = true,
                _ => {}
            }
        }
        let (width, rest) = digits(&text[flags..])?;
        this.width = width.unwrap_or(0);
        let rest = match rest.strip_prefix('.') {
            Some(rest) => {
                let (precision, rest) = digits(rest)?;
                this.precision = Some(precision.unwrap_or(0));
                rest
            }
            None => rest,
        };
        this.conversion = rest.chars().next().filter(|c| "diufFeEgGs".contains(*c))?;
        Some((this, &rest[1..]))
    }

    fn apply(&self, number: f64) -> Option<String> {
        if !number.is_finite() {
            return None;
        }
        let size = number.abs();
        let body = match self.conversion {
            'd' | 'i' | 'u' => format!("{:.0}", size.trunc()),
            'f' | 'F' => fixed(size, self.precision.unwrap_or(6)),
            'e' | 'E' => exponent(size, self.precision),
            'g' | 'G' => significant(size, self.precision),
            _ => size.to_string(),
        };
        let body = if self.conversion.is_ascii_uppercase() { body.to_ascii_uppercase() } else { body };
        let negative = number.is_sign_negative() && body.contains(|c: char| c.is_ascii_digit() && c != '0');
        let sign = if negative {
            "-"
        } else if self.plus {
            "+"
        } else {
            ""
        };
        let missing = self.width.saturating_sub(sign.len() + body.len());
        Some(match (self.left, self.zeros) {
            (true, _) => format!("{sign}{body}{}", " ".repeat(missing)),
            (false, true) => format!("{sign}{}{body}", "0".repeat(missing)),
            (false, false) => format!("{}{sign}{body}", " ".repeat(missing)),
        })
    }
}

/// The number at the start of `text`, if there is one, and what follows. `None` if it is too large.
fn digits(text: &str) -> Option<(Option<usize>, &str)> {
    let end = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if end == 0 {
        return Some((None, text));
    }
    let number = text[..end].parse().ok().filter(|number| *number <= LONGEST)?;
    Some((Some(number), &text[end..]))
}

/// So many digits behind the point. A number just between two goes up, as in a browser; Rust would choose the even one.
fn fixed(number: f64, precision: usize) -> String {
    const MORE: usize = 40;
    let long = format!("{number:.*}", precision + MORE);
    let between = long.get(long.len() - MORE..).is_some_and(|tail| tail.trim_end_matches('0') == "5");
    let up = if between { 0.1 / 10_f64.powi(i32::try_from(precision).unwrap_or(0)) } else { 0.0 };
    format!("{:.precision$}", number + up)
}

/// `1.5e+0`: the sign of the exponent always, its digits without padding.
fn exponent(number: f64, precision: Option<usize>) -> String {
    let text = match precision {
        Some(precision) => format!("{number:.precision$e}"),
        None => format!("{number:e}"),
    };
    match text.split_once('e') {
        Some((digits, exponent)) if !exponent.starts_with('-') => format!("{digits}e+{exponent}"),
        _ => text,
    }
}

/// At most so many digits that matter, without zeros at the end.
fn significant(number: f64, precision: Option<usize>) -> String {
    let Some(precision) = precision.filter(|precision| *precision > 0) else { return number.to_string() };
    let rounded: f64 = format!("{number:.*e}", precision - 1).parse().unwrap_or(number);
    rounded.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_as_a_browser_does() {
        let cases = [
            ("%d", 3.0, "3"),
            ("%d", 2.7, "2"),
            ("%d", -2.7, "-2"),
            ("%i", -0.4, "0"),
            ("%f", 1.5, "1.500000"),
            ("%.2f", 2.345, "2.35"),
            ("%0.2f", 0.0, "0.00"),
            ("%.2f", -0.001, "0.00"),
            ("%.2f", 1.005, "1.00"),
            ("%.1f", 0.25, "0.3"),
            ("%.0f", 2.5, "3"),
            ("%e", 0.5, "5e-1"),
            ("%e", 0.0, "0e+0"),
            ("%.2e", 12345.0, "1.23e+4"),
            ("%g", 0.5, "0.5"),
            ("%.2g", 1234.0, "1200"),
            ("%05d", 5.0, "00005"),
            ("%05d", -5.0, "-0005"),
            ("%5d|", 5.0, "    5|"),
            ("%-5d|", 5.0, "5    |"),
            ("%+d", 5.0, "+5"),
            ("%d%%", 5.0, "5%"),
            ("a %d b", 5.0, "a 5 b"),
            ("€%.2f ≈", 1.0, "€1.00 ≈"),
            ("%d", 9_007_199_254_740_991.0, "9007199254740991"),
        ];
        for (format, number, expected) in cases {
            assert_eq!(format_number(format, number).as_deref(), Some(expected), "{format} {number}");
        }
    }

    #[test]
    fn refuses_what_is_no_format() {
        for format in ["", "plain", "100%%", "%", "%,d", "%d %d", "%q", "%999999999d", "%.101f", "%é"] {
            assert_eq!(format_number(format, 1.0), None, "{format}");
        }
        assert_eq!(format_number("%d", f64::NAN), None);
        assert_eq!(show_number("%,d", 5.0), "5");
    }
}
