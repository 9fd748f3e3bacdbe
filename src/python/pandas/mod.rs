//! `pandas`, as large as small scripts need it: files in Python.

/// The modules with their source.
pub const FILES: [(&str, &str); 13] = [
    ("pandas", include_str!("__init__.py")),
    ("pandas._building", include_str!("_building.py")),
    ("pandas._frame", include_str!("_frame.py")),
    ("pandas._index", include_str!("_index.py")),
    ("pandas._operators", include_str!("_operators.py")),
    ("pandas._own", include_str!("_own.py")),
    ("pandas._printing", include_str!("_printing.py")),
    ("pandas._reading", include_str!("_reading.py")),
    ("pandas._selecting", include_str!("_selecting.py")),
    ("pandas._series", include_str!("_series.py")),
    ("pandas._values", include_str!("_values.py")),
    ("pandas._writing", include_str!("_writing.py")),
    ("pandas.errors", include_str!("errors.py")),
];
