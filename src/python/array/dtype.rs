//! The types that cells can have: their names, which of two holds both, what a number of them wraps to.

/// What a column or an array holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dtype {
    /// Truth values.
    Bool,
    /// Whole numbers of so many bits.
    Int(u8),
    /// Whole numbers that are not negative. Those of 64 bits are kept as the bits of an `i64`.
    UInt(u8),
    /// Floats. Narrow ones are kept as `f64`, rounded after each operation.
    Float(u8),
    /// Texts, the longest of so many characters.
    Str(usize),
    /// Any Python objects.
    Object,
    /// Moments, counted from 1970.
    Datetime(Unit),
    /// Lengths of time.
    Timedelta(Unit),
}

/// What moments are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Days.
    Day,
    /// Hours.
    Hour,
    /// Minutes.
    Minute,
    /// Seconds.
    Second,
    /// Thousandths of a second.
    Milli,
    /// Millionths of a second.
    Micro,
    /// Billionths of a second.
    Nano,
}

/// The number that stands for no moment.
pub const NAT: i64 = i64::MIN;

impl Unit {
    const NAMES: [(Self, &'static str, i64); 7] = [
        (Self::Day, "D", 86_400_000_000_000),
        (Self::Hour, "h", 3_600_000_000_000),
        (Self::Minute, "m", 60_000_000_000),
        (Self::Second, "s", 1_000_000_000),
        (Self::Milli, "ms", 1_000_000),
        (Self::Micro, "us", 1_000),
        (Self::Nano, "ns", 1),
    ];

    /// As it stands in the brackets of a type's name.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    /// How long it is.
    pub fn nanos(self) -> i64 {
        Self::NAMES[self as usize].2
    }

    fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|unit| unit.1 == name).map(|unit| unit.0)
    }

    /// A count of this unit in another one, rounded down.
    pub fn convert(self, count: i64, to: Self) -> i64 {
        if count == NAT || self == to {
            return count;
        }
        let nanos = i128::from(count) * i128::from(self.nanos());
        i64::try_from(nanos.div_euclid(i128::from(to.nanos()))).unwrap_or(NAT)
    }
}

/// The default types.
pub const INT: Dtype = Dtype::Int(64);
/// The default type of floats.
pub const FLOAT: Dtype = Dtype::Float(64);

impl Dtype {
    /// The name that scripts see: `int64`, `<U5`, `datetime64[us]`.
    pub fn name(self) -> String {
        match self {
            Self::Bool => "bool".into(),
            Self::Int(bits) => format!("int{bits}"),
            Self::UInt(bits) => format!("uint{bits}"),
            Self::Float(bits) => format!("float{bits}"),
            Self::Str(width) => format!("<U{width}"),
            Self::Object => "object".into(),
            Self::Datetime(unit) => format!("datetime64[{}]", unit.name()),
            Self::Timedelta(unit) => format!("timedelta64[{}]", unit.name()),
        }
    }

    /// From a name as [`Self::name`] writes it.
    pub fn parse(name: &str) -> Option<Self> {
        let number = |rest: &str| rest.parse().ok();
        let bits = |rest: &str| number(rest).filter(|bits| [8, 16, 32, 64].contains(bits));
        let unit = |rest: &str| Unit::parse(rest.strip_prefix('[')?.strip_suffix(']')?);
        Some(match name {
            "bool" => Self::Bool,
            "object" => Self::Object,
            "datetime64" => Self::Datetime(Unit::Micro),
            "timedelta64" => Self::Timedelta(Unit::Micro),
            _ => {
                if let Some(rest) = name.strip_prefix("<U") {
                    Self::Str(rest.parse().ok()?)
                } else if let Some(rest) = name.strip_prefix("int") {
                    Self::Int(bits(rest)?)
                } else if let Some(rest) = name.strip_prefix("uint") {
                    Self::UInt(bits(rest)?)
                } else if let Some(rest) = name.strip_prefix("float") {
                    Self::Float(bits(rest).filter(|bits| *bits > 8)?)
                } else if let Some(rest) = name.strip_prefix("datetime64") {
                    Self::Datetime(unit(rest)?)
                } else {
                    Self::Timedelta(unit(name.strip_prefix("timedelta64")?)?)
                }
            }
        })
    }

    /// As error messages write it: `dtype('int64')`.
    pub fn repr(self) -> String {
        match self {
            Self::Object => "dtype('O')".into(),
            Self::Datetime(unit) => format!("dtype('<M8[{}]')", unit.name()),
            Self::Timedelta(unit) => format!("dtype('<m8[{}]')", unit.name()),
            _ => format!("dtype('{}')", self.name()),
        }
    }

    /// The class of its scalars.
    pub fn class(self) -> String {
        match self {
            Self::Str(_) => "str_".into(),
            Self::Datetime(_) => "datetime64".into(),
            Self::Timedelta(_) => "timedelta64".into(),
            _ => self.name(),
        }
    }

    /// Whether it counts: truth values do not.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Int(_) | Self::UInt(_))
    }

    /// Whether it is of floats.
    pub fn is_float(self) -> bool {
        matches!(self, Self::Float(_))
    }

    /// Whether it is of moments or lengths of time.
    pub fn is_time(self) -> bool {
        matches!(self, Self::Datetime(_) | Self::Timedelta(_))
    }

    /// Whether it is of truth values or numbers.
    pub fn is_number(self) -> bool {
        self == Self::Bool || self.is_whole() || self.is_float()
    }

    /// The type of floats in which its numbers are computed with.
    pub fn as_float(self) -> Self {
        match self {
            Self::Float(_) => self,
            Self::Bool | Self::Int(8) | Self::UInt(8) => Self::Float(16),
            Self::Int(16) | Self::UInt(16) => Self::Float(32),
            _ => FLOAT,
        }
    }

    /// The type that holds the cells of both; `None` if only objects would do.
    pub fn common(self, other: Self) -> Option<Self> {
        use Dtype::{Bool, Datetime, Float, Int, Object, Str, Timedelta, UInt};
        Some(match (self, other) {
            (a, b) if a == b => a,
            (Object, _) | (_, Object) => Object,
            (Bool, number) | (number, Bool) if number.is_number() => number,
            (Int(a), Int(b)) => Int(a.max(b)),
            (UInt(a), UInt(b)) => UInt(a.max(b)),
            (Int(a), UInt(b)) | (UInt(b), Int(a)) if a > b => Int(a),
            (Int(_), UInt(64)) | (UInt(64), Int(_)) => FLOAT,
            (Int(_), UInt(b)) | (UInt(b), Int(_)) => Int(b * 2),
            (Float(a), Float(b)) => Float(a.max(b)),
            (Float(a), whole) | (whole, Float(a)) if whole.is_whole() => match whole.as_float() {
                Float(b) => Float(a.max(b)),
                _ => FLOAT,
            },
            (Str(a), Str(b)) => Str(a.max(b)),
            (Str(a), number) | (number, Str(a)) if number.is_number() => Str(a.max(number.widest())),
            (Datetime(a), Datetime(b)) => Datetime(a.max(b)),
            (Timedelta(a), Timedelta(b)) => Timedelta(a.max(b)),
            (Timedelta(a), whole) | (whole, Timedelta(a)) if whole.is_whole() => Timedelta(a),
            _ => return None,
        })
    }

    /// How many characters its numbers take as texts.
    pub fn widest(self) -> usize {
        match self {
            Self::Bool => 5,
            Self::Int(8) => 4,
            Self::Int(16) => 6,
            Self::Int(32) => 11,
            Self::UInt(8) => 3,
            Self::UInt(16) => 5,
            Self::UInt(32) => 10,
            Self::UInt(_) => 20,
            Self::Int(_) => 21,
            _ => 32,
        }
    }

    /// A whole number as this type keeps it.
    pub fn wrap(self, number: i64) -> i64 {
        // Cutting off bits is the point.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        match self {
            Self::Int(8) => i64::from(number as i8),
            Self::Int(16) => i64::from(number as i16),
            Self::Int(32) => i64::from(number as i32),
            Self::UInt(8) => i64::from(number as u8),
            Self::UInt(16) => i64::from(number as u16),
            Self::UInt(32) => i64::from(number as u32),
            _ => number,
        }
    }

    /// A float as this type keeps it.
    pub fn round(self, number: f64) -> f64 {
        match self {
            #[allow(clippy::cast_possible_truncation)]
            Self::Float(32) => f64::from(number as f32),
            Self::Float(16) => half(number),
            _ => number,
        }
    }

    /// Whether a whole number of Python's fits.
    pub fn holds(self, number: i64) -> bool {
        match self {
            Self::UInt(64) => number >= 0,
            _ => self.wrap(number) == number,
        }
    }
}

/// The nearest number of 16 bits.
fn half(number: f64) -> f64 {
    if !number.is_finite() || number == 0.0 {
        return number;
    }
    let exponent = number.abs().log2().floor().max(-14.0);
    let step = (exponent - 10.0).exp2();
    let rounded = (number / step).round_ties_even() * step;
    if rounded.abs() >= 65520.0 { f64::INFINITY.copysign(number) } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for name in ["bool", "int64", "uint8", "float32", "<U5", "object", "datetime64[us]", "timedelta64[D]"] {
            assert_eq!(Dtype::parse(name).map(Dtype::name).as_deref(), Some(name));
        }
        for name in ["int7", "float8", "<Ux", "complex128", "datetime64[x]"] {
            assert_eq!(Dtype::parse(name), None, "{name}");
        }
    }

    #[test]
    fn two_types_meet_where_numpy_has_them_meet() {
        let cases = [
            ("int64", "float32", "float64"),
            ("int16", "float32", "float32"),
            ("int8", "uint8", "int16"),
            ("int64", "uint64", "float64"),
            ("bool", "uint8", "uint8"),
            ("<U2", "int64", "<U21"),
            ("datetime64[D]", "datetime64[us]", "datetime64[us]"),
        ];
        for (a, b, expected) in cases {
            let (a, b) = (Dtype::parse(a).unwrap(), Dtype::parse(b).unwrap());
            assert_eq!(a.common(b).map(Dtype::name).as_deref(), Some(expected));
            assert_eq!(b.common(a), a.common(b));
        }
    }

    #[test]
    fn narrow_numbers_wrap_and_round() {
        assert_eq!(Dtype::UInt(8).wrap(300), 44);
        assert_eq!(Dtype::Int(8).wrap(200), -56);
        assert_eq!(Dtype::Float(16).round(0.1), 0.099_975_585_937_5);
        assert_eq!(Unit::Nano.convert(-1, Unit::Day), -1);
    }
}
