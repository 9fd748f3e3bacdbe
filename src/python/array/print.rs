//! Arrays as texts: cells side by side, as wide as the widest, broken into lines, cut short where there are too many.

use super::block::{Block, Values};
use super::digits::{positional, scientific};
use super::dtype::{Dtype, NAT};
use super::view::Array;
use super::{join, moments};
use rustpython_vm::builtins::{PyList, PyStr};
use rustpython_vm::prelude::*;

/// How arrays are written.
#[derive(Clone, Debug)]
pub struct Style {
    /// At most so many digits follow a point.
    pub precision: usize,
    /// With more cells than this, most are left out.
    pub threshold: usize,
    /// As many stay at each end of an axis then.
    pub edge: usize,
    /// How long a line may be.
    pub width: usize,
    /// Small numbers need no exponent.
    pub suppress: bool,
    /// All digits that the precision allows are written.
    pub fixed: bool,
    /// What stands between two cells.
    pub separator: String,
    /// How many blanks stand before each line but the first.
    pub indent: usize,
}

/// An array as text.
pub fn text(block: &Block, style: &Style, vm: &VirtualMachine) -> PyResult<String> {
    if block.shape.contains(&0) {
        return Ok("[]".to_owned());
    }
    let is_short = block.len() > style.threshold;
    let mut kept = block.clone();
    let mut cut = vec![false; block.shape.len()];
    if is_short {
        for (axis, length) in block.shape.iter().enumerate() {
            if *length > 2 * style.edge {
                let places: Vec<usize> = (0..style.edge).chain(length - style.edge..*length).collect();
                kept = join::take(&kept, &places, axis);
                cut[axis] = true;
            }
        }
    }
    let words = words(&kept, style, vm)?;
    let layout = Layout { style, shape: &kept.shape, cut: &cut, words: &words };
    Ok(layout.axis(0, 0, &" ".repeat(style.indent + 1), style.width.cast_signed()))
}

/// Where the words go.
struct Layout<'a> {
    style: &'a Style,
    shape: &'a [usize],
    cut: &'a [bool],
    words: &'a [String],
}

impl Layout<'_> {
    fn axis(&self, axis: usize, at: usize, indent: &str, width: isize) -> String {
        let Some(length) = self.shape.get(axis).copied() else {
            return self.words.get(at).cloned().unwrap_or_default();
        };
        let separator = &self.style.separator;
        let inner: usize = self.shape[axis + 1..].iter().product();
        let is_last = axis + 1 == self.shape.len();
        let break_before = |place: usize| self.cut[axis] && place == self.style.edge;
        let mut text = String::new();
        if is_last {
            let room = width - separator.trim_end().len().max(1).cast_signed();
            let mut line = indent.to_owned();
            let mut extend = |line: &mut String, word: &str| {
                if (count(line) + count(word)).cast_signed() > room && count(line) > count(indent) {
                    text.push_str(line.trim_end());
                    text.push('\n');
                    indent.clone_into(line);
                }
                line.push_str(word);
            };
            for place in 0..length {
                if break_before(place) {
                    extend(&mut line, "...");
                    line.push_str(separator);
                }
                extend(&mut line, &self.words[at + place]);
                if place + 1 < length {
                    line.push_str(separator);
                }
            }
            text.push_str(&line);
        } else {
            let between = format!("{}{}", separator.trim_end(), "\n".repeat(self.shape.len() - axis - 1));
            let deeper = format!("{indent} ");
            for place in 0..length {
                if break_before(place) {
                    text.push_str(&format!("{indent}...{between}"));
                }
                text.push_str(indent);
                text.push_str(&self.axis(axis + 1, at + place * inner, &deeper, width - 1));
                if place + 1 < length {
                    text.push_str(&between);
                }
            }
        }
        format!("[{}]", text.get(indent.len()..).unwrap_or_default())
    }
}

fn count(text: &str) -> usize {
    text.chars().count()
}

/// Each cell as a text, all of one width where that helps.
fn words(block: &Block, style: &Style, vm: &VirtualMachine) -> PyResult<Vec<String>> {
    let aligned = |words: Vec<String>| {
        let width = words.iter().map(|word| count(word)).max().unwrap_or(0);
        words.into_iter().map(|word| format!("{word:>width$}")).collect()
    };
    Ok(match &block.values {
        Values::Bool(cells) => {
            let pad = if block.shape.is_empty() { "" } else { " " };
            cells.iter().map(|cell| if *cell { format!("{pad}True") } else { "False".to_owned() }).collect()
        }
        Values::Int(cells) => {
            let word = |cell: &i64| match block.dtype {
                Dtype::Datetime(_) | Dtype::Timedelta(_) if *cell == NAT => "'NaT'".to_owned(),
                Dtype::Datetime(unit) => format!("'{}'", moments::iso(*cell, unit)),
                Dtype::UInt(64) => cell.cast_unsigned().to_string(),
                _ => cell.to_string(),
            };
            aligned(cells.iter().map(word).collect())
        }
        Values::Float(cells) => floats(cells, block.dtype, style),
        Values::Object(cells) => cells.iter().map(|cell| object(cell, vm)).collect::<PyResult<_>>()?,
    })
}

fn object(cell: &PyObjectRef, vm: &VirtualMachine) -> PyResult<String> {
    if cell.downcast_ref::<Array>().is_some() {
        return Ok(cell.repr(vm)?.to_string_lossy().into_owned());
    }
    if let Some(text) = cell.downcast_ref::<PyStr>() {
        return Ok(vm.ctx.new_str(text.to_string_lossy().into_owned()).as_object().repr(vm)?.to_string_lossy().into());
    }
    let text = cell.repr(vm)?.to_string_lossy().into_owned();
    Ok(if cell.downcast_ref_if_exact::<PyList>(vm).is_some() { format!("list({text})") } else { text })
}

/// Floats with their points below each other.
fn floats(cells: &[f64], dtype: Dtype, style: &Style) -> Vec<String> {
    let finite: Vec<f64> = cells.iter().copied().filter(|cell| cell.is_finite()).collect();
    let sizes = || finite.iter().map(|cell| cell.abs()).filter(|size| *size > 0.0);
    let (largest, smallest) = (sizes().fold(0.0, f64::max), sizes().fold(f64::INFINITY, f64::min));
    let limit = if dtype == Dtype::Float(16) {
        1e3
    } else if dtype == Dtype::Float(32) {
        1e6
    } else {
        1e8
    };
    let is_wide = smallest < 1e-4 || largest / smallest > 1000.0;
    let with_exponent = largest > 0.0 && (largest >= limit || (!style.suppress && is_wide));
    let (words, after_point) =
        if with_exponent { exponents(&finite, dtype, style) } else { points(&finite, dtype, style) };
    let mut width = words.iter().map(|word| count(word)).max().unwrap_or(0);
    // What is no number is as wide as the others, or makes them wider.
    if finite.len() < cells.len() {
        let before = width.saturating_sub(after_point + usize::from(!finite.is_empty()));
        let is_negative = cells.contains(&f64::NEG_INFINITY);
        let after = if finite.is_empty() { 1 } else { after_point + 1 };
        let needed = (3 + usize::from(is_negative)).saturating_sub(after);
        width = before.max(needed) + after;
    }
    let mut words = words.into_iter();
    let word = |cell: &f64| {
        if cell.is_nan() {
            "nan".to_owned()
        } else if cell.is_infinite() {
            if *cell > 0.0 { "inf" } else { "-inf" }.to_owned()
        } else {
            words.next().unwrap_or_default()
        }
    };
    cells.iter().map(word).map(|word| format!("{word:>width$}")).collect()
}

/// With no exponents: blanks take the place of digits that others have more of.
fn points(finite: &[f64], dtype: Dtype, style: &Style) -> (Vec<String>, usize) {
    let precision = style.precision;
    let word = |cell: &f64| {
        if style.fixed { format!("{cell:.precision$}") } else { positional(*cell, dtype, precision) }
    };
    let words: Vec<String> = finite.iter().map(word).collect();
    let fraction = |word: &String| word.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let longest = words.iter().map(fraction).max().unwrap_or(0);
    let pad = |word: String| {
        let blanks = longest - fraction(&word);
        format!("{word}{}", " ".repeat(blanks))
    };
    (words.into_iter().map(pad).collect(), longest)
}

/// With exponents: zeros take the place of digits that others have more of.
fn exponents(finite: &[f64], dtype: Dtype, style: &Style) -> (Vec<String>, usize) {
    let words: Vec<String> = finite.iter().map(|cell| scientific(*cell, dtype, style.precision)).collect();
    let parts = |word: &String| -> (String, String, String) {
        let (mantissa, exponent) = word.split_once('e').unwrap_or((word, "+00"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        (whole.to_owned(), fraction.to_owned(), exponent.to_owned())
    };
    let parts: Vec<_> = words.iter().map(parts).collect();
    let longest = parts.iter().map(|(_, fraction, _)| fraction.len()).max().unwrap_or(0);
    let longest = if style.fixed { style.precision } else { longest };
    let digits = parts.iter().map(|(_, _, exponent)| exponent.len()).max().unwrap_or(3) - 1;
    let word = |(cell, (_, _, exponent)): (&f64, &(String, String, String))| {
        let shown = scientific(*cell, dtype, longest);
        let mantissa = shown.split_once('e').map_or("", |(mantissa, _)| mantissa);
        let fraction = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let (sign, number) = exponent.split_at(1);
        format!("{mantissa}{}e{sign}{number:0>digits$}", "0".repeat(longest.saturating_sub(fraction)))
    };
    (finite.iter().zip(&parts).map(word).collect(), longest + digits + 2)
}
