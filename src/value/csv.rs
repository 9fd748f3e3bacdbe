//! Comma-separated text: its records, and cells as they are written.

use super::TableError;

/// The records of a CSV text with the line on which each starts. Blank lines are skipped, as pandas skips them.
///
/// # Errors
/// A quote stays open.
pub fn csv_records(text: &str, separator: char) -> Result<Vec<(usize, Vec<String>)>, TableError> {
    let mut records = Vec::new();
    let (mut record, mut cell) = (Vec::new(), String::new());
    let (mut line, mut start, mut quoted_at) = (1, 1, None);
    let mut chars = text.strip_prefix('\u{feff}').unwrap_or(text).chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match (c, quoted_at) {
            ('"', Some(_)) if chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            ('"', Some(_)) => quoted_at = None,
            ('"', None) if cell.is_empty() => quoted_at = Some(line),
            (c, None) if c == separator => record.push(std::mem::take(&mut cell)),
            ('\r', None) if chars.peek() == Some(&'\n') => {}
            ('\n' | '\r', None) => {
                if !(record.is_empty() && cell.is_empty()) {
                    record.push(std::mem::take(&mut cell));
                    records.push((start, std::mem::take(&mut record)));
                }
                start = line;
            }
            (c, _) => cell.push(c),
        }
    }
    if let Some(line) = quoted_at {
        return Err(TableError::OpenQuote { line });
    }
    if !(record.is_empty() && cell.is_empty()) {
        record.push(cell);
        records.push((start, record));
    }
    Ok(records)
}

/// Adds a cell to a line, in quotes where it needs them.
pub fn push_csv_cell(out: &mut String, cell: &str) {
    if cell.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}
