//! A table as text, from which `runtime/arrow.js` makes an Arrow table: the types of its columns are those that pandas
//! and pyarrow would find in the same cells.

use crate::value::{Clockwork, Moment, Table, Value};
use serde::Serialize;

/// A table. All of it is JSON.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TableText {
    /// A list of `[name, type]`.
    columns: String,
    /// The cells, column by column.
    cells: String,
    /// The labels of the rows as `[type, labels]`, or `null` if they only count.
    labels: String,
}

impl TableText {
    /// Writes a table.
    pub fn of(table: &Table) -> Self {
        let count = table.columns().len();
        let columns =
            (0..count).map(|at| Column::of(table.rows().iter().map(|row| row.get(at).unwrap_or(&Value::None))));
        let (types, cells): (Vec<_>, Vec<_>) = columns.map(|column| (column.kind.name(), column.cells)).unzip();
        let names = table.columns().iter().map(Value::str);
        let labels = table.labels().map_or(Value::None, |labels| {
            let labels = Column::of(labels.iter());
            pair(labels.kind.name(), labels.cells)
        });
        Self {
            columns: Value::List(names.zip(types).map(|(name, kind)| pair(name, kind)).collect()).to_json_text(),
            cells: Value::List(cells.into()).to_json_text(),
            labels: labels.to_json_text(),
        }
    }
}

/// Cells of one type.
struct Column {
    kind: Kind,
    cells: Value,
}

impl Column {
    fn of<'a>(cells: impl Iterator<Item = &'a Value> + Clone) -> Self {
        let mut kind = Kind::common(cells.clone());
        // pandas keeps a gap among whole numbers as the float that is no number.
        if kind == Kind::Int && cells.clone().any(is_missing) {
            kind = Kind::Float;
        }
        Self { cells: Value::List(cells.map(|cell| kind.cell(cell)).collect()), kind }
    }
}

/// Whether Arrow has a null for a cell. In a data frame, what is no number is missing.
fn is_missing(cell: &Value) -> bool {
    match cell {
        Value::None => true,
        Value::Float(float) => float.is_nan(),
        _ => false,
    }
}

/// What the cells of a column are.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// Nothing but gaps.
    Null,
    Bool,
    Int,
    Float,
    Text,
    Bytes,
    Date,
    Time,
    /// Moments, and how many microseconds their clock is ahead of UTC, if they know.
    DateTime(Option<i64>),
    Span,
    List(Box<Kind>),
    /// Of several kinds, or of one that Arrow has no type for: the texts of it.
    Mixed,
}

impl Kind {
    /// The kind that all cells share.
    fn common<'a>(cells: impl Iterator<Item = &'a Value> + Clone) -> Self {
        match cells.clone().map(Self::of).fold(Self::Null, Self::and) {
            Self::Null if cells.into_iter().any(|cell| !cell.is_none()) => Self::Float,
            kind => kind,
        }
    }

    fn of(cell: &Value) -> Self {
        match &cell.scalar() {
            cell if is_missing(cell) => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Int(_) => Self::Int,
            Value::Float(_) => Self::Float,
            Value::Str(_) => Self::Text,
            Value::Bytes(_) => Self::Bytes,
            Value::List(items) | Value::Tuple(items) => Self::list(Self::common(items.iter())),
            cell => match cell.nature().moment() {
                Some(Moment { kind: Clockwork::Date, .. }) => Self::Date,
                Some(Moment { kind: Clockwork::Time, .. }) => Self::Time,
                Some(Moment { kind: Clockwork::Span, .. }) => Self::Span,
                Some(Moment { kind: Clockwork::DateTime, offset, .. }) => Self::DateTime(offset),
                None => Self::Mixed,
            },
        }
    }

    fn list(items: Self) -> Self {
        if items == Self::Mixed { Self::Mixed } else { Self::List(Box::new(items)) }
    }

    /// The kind of a column that holds both.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Null, kind) | (kind, Self::Null) => kind,
            (Self::Int, Self::Float) | (Self::Float, Self::Int) => Self::Float,
            (Self::DateTime(Some(a)), Self::DateTime(Some(b))) if a != b => Self::DateTime(Some(0)),
            (Self::List(a), Self::List(b)) => Self::list(a.and(*b)),
            (a, b) if a == b => a,
            _ => Self::Mixed,
        }
    }

    /// As `runtime/arrow.js` calls it.
    fn name(&self) -> Value {
        Value::str(match self {
            Self::Null => "null",
            Self::Bool => "bool",
            Self::Int => "int64",
            Self::Float => "float64",
            Self::Text | Self::Mixed => "utf8",
            Self::Bytes => "binary",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime(None) => "timestamp",
            Self::Span => "duration",
            Self::DateTime(Some(offset)) => return pair(Value::str("timestamp"), Value::str(zone(*offset))),
            Self::List(items) => return pair(Value::str("list"), items.name()),
        })
    }

    /// A cell of the column, as `runtime/arrow.js` reads it.
    fn cell(&self, cell: &Value) -> Value {
        let cell = &cell.scalar();
        if is_missing(cell) {
            return Value::None;
        }
        match (self, cell) {
            (Self::Mixed, cell) => Value::str(cell.show()),
            (Self::Int, Value::Int(int)) => whole(*int),
            (Self::Float, Value::Float(float)) if float.is_infinite() => {
                Value::str(if *float > 0.0 { "Infinity" } else { "-Infinity" })
            }
            (Self::List(kind), Value::List(items) | Value::Tuple(items)) => {
                Value::List(items.iter().map(|item| kind.cell(item)).collect())
            }
            (_, cell) => cell.nature().moment().map_or_else(|| cell.clone(), |moment| whole(self.count(moment))),
        }
    }

    /// A moment as a number: days for dates, microseconds for all else.
    fn count(&self, Moment { micros, offset, .. }: Moment) -> i64 {
        match self {
            Self::Date => micros.div_euclid(DAY),
            Self::Time => micros.rem_euclid(DAY),
            _ => micros.saturating_sub(offset.unwrap_or(0)),
        }
    }
}

const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A whole number for JSON, of which JavaScript reads only so many digits.
fn whole(int: i64) -> Value {
    const EXACT: u64 = (1 << 53) - 1;
    if int.unsigned_abs() <= EXACT { Value::Int(int) } else { Value::str(int.to_string()) }
}

/// The name of a zone that is so many microseconds ahead of UTC.
fn zone(offset: i64) -> String {
    if offset == 0 {
        return "UTC".to_owned();
    }
    let minutes = offset.unsigned_abs() / MINUTE.unsigned_abs();
    format!("{}{:02}:{:02}", if offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
}

fn pair(first: Value, second: Value) -> Value {
    Value::List([first, second].into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Foreign, Nature, Object};
    use std::any::Any;
    use std::borrow::Cow;
    use std::rc::Rc;

    struct At(Moment);

    impl Object for At {
        fn as_any(&self) -> &dyn Any {
            self
        }
        fn same(&self, _: &dyn Object) -> bool {
            false
        }
        fn type_name(&self) -> Cow<'static, str> {
            "at".into()
        }
        fn show(&self) -> String {
            "then".to_owned()
        }
        fn foreign(&self) -> Option<&dyn Foreign> {
            Some(self)
        }
    }

    impl Foreign for At {
        fn nature(&self) -> Nature {
            Nature::Time(self.0)
        }
    }

    fn at(kind: Clockwork, micros: i64, offset: Option<i64>) -> Value {
        Value::Object(Rc::new(At(Moment { kind, micros, offset })))
    }

    #[test]
    fn cells_have_the_type_that_pandas_finds_in_them() {
        use Clockwork::{Date, DateTime, Span, Time};
        let (hour, nan) = (60 * MINUTE, Value::Float(f64::NAN));
        let list = |items: Vec<Value>| Value::from(items);
        let cases = [
            (vec![], r#""null" []"#),
            (vec![Value::None], r#""null" [null]"#),
            (vec![true.into(), Value::None], r#""bool" [true,null]"#),
            (vec![1_i64.into(), i64::MIN.into()], r#""int64" [1,"-9223372036854775808"]"#),
            (
                vec![((1_i64 << 53) - 1).into(), (1_i64 << 53).into()],
                r#""int64" [9007199254740991,"9007199254740992"]"#,
            ),
            (vec![1_i64.into(), Value::None], r#""float64" [1,null]"#),
            (vec![1_i64.into(), 2.5.into()], r#""float64" [1,2.5]"#),
            (
                vec![nan.clone(), f64::INFINITY.into(), (-f64::INFINITY).into()],
                r#""float64" [null,"Infinity","-Infinity"]"#,
            ),
            (vec![nan.clone()], r#""float64" [null]"#),
            (vec!["a".into(), nan, Value::None], r#""utf8" ["a",null,null]"#),
            (vec![1_i64.into(), "a".into(), Value::None], r#""utf8" ["1","a",null]"#),
            (vec![true.into(), 1_i64.into()], r#""utf8" ["True","1"]"#),
            (vec![Value::dict([("a", Value::Int(1))])], r#""utf8" ["{'a': 1}"]"#),
            (vec![Value::Bytes([0, 255].into()), Value::None], r#""binary" [[0,255],null]"#),
            (vec![at(Date, -1, None), at(Date, DAY, None)], r#""date" [-1,1]"#),
            (vec![at(Time, 3 * DAY + 5, None)], r#""time" [5]"#),
            (vec![at(Span, -5, None)], r#""duration" [-5]"#),
            (vec![at(DateTime, 7, None), Value::None], r#""timestamp" [7,null]"#),
            (vec![at(DateTime, 7, Some(0))], r#"["timestamp","UTC"] [7]"#),
            (vec![at(DateTime, 0, Some(-9 * hour / 2))], r#"["timestamp","-04:30"] [16200000000]"#),
            (vec![at(DateTime, hour, Some(hour)), at(DateTime, 0, Some(0))], r#"["timestamp","UTC"] [0,0]"#),
            (vec![at(DateTime, 7, None), at(DateTime, 7, Some(0))], r#""utf8" ["then","then"]"#),
            (vec![at(DateTime, 7, None), at(Date, 7, None)], r#""utf8" ["then","then"]"#),
            (vec![list(vec![1_i64.into(), Value::None]), Value::None], r#"["list","int64"] [[1,null],null]"#),
            (vec![list(vec![1_i64.into()]), list(vec![2.5.into()])], r#"["list","float64"] [[1],[2.5]]"#),
            (vec![list(vec![]), list(vec![list(vec!["a".into()])])], r#"["list",["list","utf8"]] [[],[["a"]]]"#),
            (vec![list(vec![1_i64.into()]), list(vec!["a".into()])], r#""utf8" ["[1]","['a']"]"#),
            (vec![list(vec![1_i64.into(), "a".into()])], r#""utf8" ["[1, 'a']"]"#),
        ];
        for (cells, expected) in cases {
            let column = Column::of(cells.iter());
            let found = format!("{} {}", column.kind.name().to_json_text(), column.cells.to_json_text());
            assert_eq!(found, expected, "{cells:?}");
        }
    }

    #[test]
    fn a_table_is_written_column_by_column() {
        let rows = vec![vec![Value::Int(1), Value::str("x")], vec![Value::Int(2)]];
        let names: Vec<Rc<str>> = vec!["a".into(), "b".into()];
        let table = |labels| TableText::of(&Table::from_rows(names.clone(), rows.clone(), labels));
        let counted = table(None);
        assert_eq!(counted.columns, r#"[["a","int64"],["b","utf8"]]"#);
        assert_eq!(counted.cells, r#"[[1,2],["x",null]]"#);
        assert_eq!(counted.labels, "null");
        let labelled = table(Some(Value::strs(["p", "q"]).as_list().unwrap().to_vec()));
        assert_eq!(labelled.labels, r#"["utf8",["p","q"]]"#);
    }
}
