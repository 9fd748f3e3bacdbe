//! A small table: named columns, labels of rows, cells of any value. What `st.table` and `st.dataframe` draw.

use super::Value;
use super::csv::{csv_records, push_csv_cell};
use crate::diag::{Exception, Flow, Interrupt};
use std::rc::Rc;

/// A table of named columns of equal length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    columns: Vec<Rc<str>>,
    rows: Vec<Vec<Value>>,
    labels: Option<Vec<Value>>,
}

/// A table that was made of a value, and what kind of value that was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tabular {
    /// The table.
    pub table: Rc<Table>,
    /// Whether the labels of its rows do no more than count, from wherever.
    pub counted: bool,
    /// What it was made of.
    pub source: Source,
}

/// What a table was made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// A table, or something whose rows and columns have names of their own.
    #[default]
    Frame,
    /// Single values under names: the names label the rows.
    Entries,
    /// A list of values.
    Values,
    /// A list of rows.
    Rows,
    /// A list of rows whose cells have names.
    Records,
    /// Lists under names: the names are those of the columns.
    Columns,
}

impl Source {
    /// Whether the labels of its rows only count.
    pub fn counts_rows(self) -> bool {
        matches!(self, Self::Values | Self::Rows | Self::Records | Self::Columns)
    }

    /// Whether nobody named its columns.
    pub fn counts_columns(self) -> bool {
        matches!(self, Self::Entries | Self::Values | Self::Rows)
    }
}

impl Tabular {
    /// The table that a value makes.
    ///
    /// # Errors
    /// It makes none.
    pub fn of(value: &Value) -> Flow<Self> {
        match value {
            Value::None => Ok(Self { counted: true, ..Self::default() }),
            Value::Table(table) => {
                Ok(Self { table: Rc::clone(table), counted: table.labels().is_none(), source: Source::Frame })
            }
            Value::Object(object) => object.tabular(),
            other => Err(Interrupt::failed(no_table(&other.type_name(), &other.show()))),
        }
    }
}

/// What is said of a value that makes no table.
pub(super) fn no_table(class: &str, shown: &str) -> Exception {
    Exception::streamlit(
        "StreamlitDataframeConversionError",
        format!(
            "\nUnable to convert object of type `<class '{class}'>` to `pandas.DataFrame`.\nOffending object:\n\
             ```py\n{shown}\n```"
        ),
    )
}

/// What is wrong with the source of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableError {
    /// A row has more cells than there are columns.
    TooManyCells {
        /// The line of the source, counted from one.
        line: usize,
        /// How many columns there are.
        expected: usize,
        /// How many cells the row has.
        found: usize,
    },
    /// The source holds no line at all.
    Empty,
    /// A quoted cell is never closed.
    OpenQuote {
        /// The line on which the quote opens, counted from one.
        line: usize,
    },
}

impl std::fmt::Display for TableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooManyCells { line, expected, found } => {
                write!(f, "Expected {expected} fields in line {line}, saw {found}")
            }
            Self::Empty => f.write_str("No columns to parse from file"),
            Self::OpenQuote { line } => write!(f, "A quoted field that starts in line {line} is never closed"),
        }
    }
}

impl std::error::Error for TableError {}

impl Table {
    /// A table from named columns. Shorter columns are filled with `None`.
    ///
    /// ```
    /// use headwater::Table;
    /// let table = Table::from_columns([("A", vec![1, 2, 3]), ("B", vec![4, 5, 6])]);
    /// assert_eq!(table.row_count(), 3);
    /// ```
    pub fn from_columns<K: AsRef<str>, T: Into<Value>>(columns: impl IntoIterator<Item = (K, Vec<T>)>) -> Self {
        let mut names = Vec::new();
        let mut data: Vec<Vec<Value>> = Vec::new();
        for (name, cells) in columns {
            names.push(name.as_ref().into());
            data.push(cells.into_iter().map(Into::into).collect());
        }
        let height = data.iter().map(Vec::len).max().unwrap_or(0);
        let rows = (0..height)
            .map(|row| data.iter().map(|column| column.get(row).cloned().unwrap_or_default()).collect())
            .collect();
        Self { columns: names, rows, labels: None }
    }

    /// A table from its rows. `labels` name the rows; without them they are counted from zero.
    pub fn from_rows(columns: Vec<Rc<str>>, rows: Vec<Vec<Value>>, labels: Option<Vec<Value>>) -> Self {
        Self { columns, rows, labels }
    }

    /// A table from comma-separated text whose first line names the columns. Numbers become numbers, empty cells `None`.
    ///
    /// # Errors
    /// The text is empty, a row has more cells than the first line, or a quote stays open.
    pub fn from_csv(text: &str) -> Result<Self, TableError> {
        let mut records = csv_records(text, ',')?.into_iter();
        let Some((_, header)) = records.next() else { return Err(TableError::Empty) };
        let columns: Vec<Rc<str>> = header.iter().map(|name| name.as_str().into()).collect();
        let mut rows = Vec::new();
        for (line, record) in records {
            if record.len() > columns.len() {
                return Err(TableError::TooManyCells { line, expected: columns.len(), found: record.len() });
            }
            let mut row: Vec<Value> = record.iter().map(|cell| cell_value(cell)).collect();
            row.resize(columns.len(), Value::None);
            rows.push(row);
        }
        Ok(Self { columns, rows, labels: None })
    }

    /// The table as comma-separated text, the index first, as pandas writes it.
    pub fn to_csv(&self) -> String {
        let mut out = String::new();
        for name in &self.columns {
            out.push(',');
            push_csv_cell(&mut out, name);
        }
        out.push('\n');
        for (index, row) in self.rows.iter().enumerate() {
            out.push_str(&index.to_string());
            for cell in row {
                out.push(',');
                if !cell.is_none() {
                    push_csv_cell(&mut out, &cell.show());
                }
            }
            out.push('\n');
        }
        out
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[Rc<str>] {
        &self.columns
    }

    /// The rows, each with one cell a column.
    pub fn rows(&self) -> &[Vec<Value>] {
        &self.rows
    }

    /// The labels of the rows, if they do more than count.
    pub fn labels(&self) -> Option<&[Value]> {
        self.labels.as_deref()
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Every number with `f` applied to it, all else as it is; a whole number stays one where the result is whole.
    pub fn map_numbers(mut self, f: impl Fn(f64) -> f64) -> Self {
        for cell in self.rows.iter_mut().flatten() {
            *cell = match cell {
                #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "kept only if exact")]
                Value::Int(value) => match f(*value as f64) {
                    result if result.fract() == 0.0 && result.abs() < 9e15 => Value::Int(result as i64),
                    result => Value::Float(result),
                },
                Value::Float(value) => Value::Float(f(*value)),
                _ => continue,
            };
        }
        self
    }
}

impl std::ops::Add<i64> for Table {
    type Output = Self;

    /// Adds a number to every number in the table.
    fn add(self, number: i64) -> Self {
        #[allow(clippy::cast_precision_loss, reason = "as in map_numbers")]
        self.map_numbers(|cell| cell + number as f64)
    }
}

fn cell_value(cell: &str) -> Value {
    if cell.is_empty() {
        return Value::None;
    }
    if let Ok(int) = cell.trim().parse() {
        return Value::Int(int);
    }
    // Rust reads "infinity" and "nan" as numbers, a CSV file means words by them.
    match cell.trim().parse::<f64>() {
        Ok(float) if float.is_finite() => Value::Float(float),
        _ => Value::str(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_csv() {
        let table = Table::from_csv("a,b\n1,2\n\n3.5,\"x, \"\"y\"\"\"\n,\r\n").unwrap();
        assert_eq!(table.columns().len(), 2);
        assert_eq!(table.rows()[0], [Value::Int(1), Value::Int(2)]);
        assert_eq!(table.rows()[1], [Value::Float(3.5), Value::str("x, \"y\"")]);
        assert_eq!(table.rows()[2], [Value::None, Value::None]);
        assert_eq!(table.to_csv(), ",a,b\n0,1,2\n1,3.5,\"x, \"\"y\"\"\"\n2,,\n");
    }

    #[test]
    fn refuses_what_is_no_table() {
        assert_eq!(Table::from_csv(""), Err(TableError::Empty));
        assert_eq!(Table::from_csv("a,b\n1,2,3"), Err(TableError::TooManyCells { line: 2, expected: 2, found: 3 }));
        assert_eq!(Table::from_csv("a\n\"b"), Err(TableError::OpenQuote { line: 2 }));
    }

    #[test]
    fn adds_a_number_to_numbers_only() {
        let table = Table::from_csv("a,b\n1,x").unwrap() + 3;
        assert_eq!(table.rows()[0], [Value::Int(4), Value::str("x")]);
    }
}
