//! Whether a printf-like format gives a number, as Python's `float(format % 2)` finds out.
//!
//! `format.rs` shows numbers as a browser does; what a script may give as a format is Python's to say.

/// Whether `format` makes of a number what is a number again.
pub(crate) fn gives_a_number(format: &str) -> bool {
    two_by(format).is_some_and(|text| is_float(&text))
}

/// Python's `format % 2`. `None` where that raises.
fn two_by(format: &str) -> Option<String> {
    let mut out = String::new();
    let mut placed = false;
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let (directive, after) = Directive::read(after)?;
        rest = after;
        if directive.conversion == '%' {
            out.push('%');
        } else if placed {
            return None;
        } else {
            placed = true;
            out.push_str(&directive.two()?);
        }
    }
    out.push_str(rest);
    placed.then_some(out)
}

struct Directive<'a> {
    flags: &'a str,
    width: usize,
    precision: Option<usize>,
    conversion: char,
}

impl<'a> Directive<'a> {
    fn read(text: &'a str) -> Option<(Self, &'a str)> {
        let rest = text.trim_start_matches(['#', '0', '-', ' ', '+']);
        let flags = text.get(..text.len() - rest.len())?;
        let (width, rest) = number(rest)?;
        let (precision, rest) = match rest.strip_prefix('.') {
            Some(rest) => number(rest).map(|(precision, rest)| (Some(precision.unwrap_or(0)), rest))?,
            None => (None, rest),
        };
        let rest = rest.strip_prefix(['h', 'l', 'L']).unwrap_or(rest);
        let mut chars = rest.chars();
        let conversion = chars.next().filter(|c| "diouxXeEfFgGcrsa%".contains(*c))?;
        Some((Self { flags, width: width.unwrap_or(0), precision, conversion }, chars.as_str()))
    }

    /// The number 2.
    fn two(&self) -> Option<String> {
        let precision = self.precision.unwrap_or(6);
        let body = match self.conversion {
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                let prefix = match self.conversion {
                    'o' | 'x' | 'X' if self.flags.contains('#') => format!("0{}", self.conversion),
                    _ => String::new(),
                };
                format!("{prefix}{:0>digits$}", 2, digits = self.precision.unwrap_or(1))
            }
            'e' | 'E' => format!("{:.precision$}e+00", 2),
            'f' | 'F' => format!("{:.precision$}", 2.0),
            'g' | 'G' => "2".to_owned(),
            // The character with that number, which is no digit.
            'c' => return None,
            // As text, of which the precision takes a part.
            _ => "2".get(..self.precision.unwrap_or(1).min(1))?.to_owned(),
        };
        let is_number = !"rsa".contains(self.conversion);
        let sign = match (is_number, self.flags.contains('+'), self.flags.contains(' ')) {
            (true, true, _) => "+",
            (true, false, true) => " ",
            _ => "",
        };
        let missing = self.width.saturating_sub(sign.len() + body.len());
        let zeros = is_number && self.flags.contains('0') && !self.flags.contains('-');
        Some(match (self.flags.contains('-'), zeros) {
            (true, _) => format!("{sign}{body}{}", " ".repeat(missing)),
            (false, true) => format!("{sign}{}{body}", "0".repeat(missing)),
            (false, false) => format!("{}{sign}{body}", " ".repeat(missing)),
        })
    }
}

/// The number that a text begins with, and the rest. `None` if it is absurdly large.
fn number(text: &str) -> Option<(Option<usize>, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len())?;
    if digits.is_empty() {
        return Some((None, rest));
    }
    Some((Some(digits.parse().ok().filter(|number| *number < 10_000)?), rest))
}

/// Whether Python's `float()` takes a text.
fn is_float(text: &str) -> bool {
    let text = text.trim();
    let bytes = text.as_bytes();
    let stands_between_digits = |at: usize| {
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(at.checked_add(1))
    };
    text.match_indices('_').all(|(at, _)| stands_between_digits(at)) && text.replace('_', "").parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::gives_a_number;

    #[test]
    fn a_format_gives_a_number_as_python_says() {
        let good = [
            "%d", "%i", "%u", "%f", "%g", "%e", "%E", "%.10f", "%+d", "% d", "%08.3f", "%s", "%r", "%a", "%x", "%o",
            "%5.1f ", "%ld", "%-9d", "1%d", "%d_000", "%.3d", "%de3", "0.%d", "%.0s7",
        ];
        for format in good {
            assert!(gives_a_number(format), "{format}");
        }
        let bad = [
            "",
            "%#x",
            "%c",
            "%d%%",
            "$%d",
            "%",
            "%%",
            "%d %d",
            "plain",
            "7",
            "%.2",
            "%(n)d",
            "%*d",
            "%d_",
            "%.0s",
            "%q",
            "%99999999999d",
            "€ %d",
        ];
        for format in bad {
            assert!(!gives_a_number(format), "{format}");
        }
    }
}
