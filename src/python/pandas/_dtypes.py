"""The types of columns: numpy's, and those that only pandas has."""

import numpy as np
from pandas._own import missing

BOOL, INT, FLOAT, OBJECT = (np.dtype(name) for name in ("bool", "int64", "float64", "object"))
# Moments and spans of time are kept as counts of microseconds.
MOMENT, SPAN = np.dtype("datetime64[us]"), np.dtype("timedelta64[us]")


class ExtensionDtype:
    """A type that numpy does not have."""

    __module__ = "pandas"
    # What decides how cells are handled. Scripts see "O".
    letter = "O"
    kind = "O"
    name = "object"

    def __eq__(self, other):
        if isinstance(other, str):
            return self.name == other
        return type(self) is type(other) and self._parts() == other._parts()

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.name

    def __repr__(self):
        return self.name

    def _parts(self):
        return self.name

    def __getattr__(self, name):
        raise missing(f"'{type(self).__name__}' object", name)


class StringDtype(ExtensionDtype):
    """Texts; what is missing is NaN."""

    letter = "S"
    name = "str"

    def __init__(self, storage=None, na_value=None):
        self.storage = storage or "python"

    def __eq__(self, other):
        return super().__eq__(other) or other == "string" or other is str

    __hash__ = ExtensionDtype.__hash__

    def __repr__(self):
        return "<StringDtype(na_value=nan)>"


class CategoricalDtype(ExtensionDtype):
    """A few values that come up again and again, perhaps in an order of their own."""

    letter = "C"
    name = "category"

    def __init__(self, categories=None, ordered=False):
        from pandas._index import as_index

        self.categories = None if categories is None else as_index(categories)
        self.ordered = ordered

    def _parts(self):
        return (None if self.categories is None else self.categories.tolist(), self.ordered)

    def __repr__(self):
        values = None if self.categories is None else self.categories.tolist()
        kind = None if self.categories is None else self.categories.dtype
        return f"CategoricalDtype(categories={values}, ordered={self.ordered}, categories_dtype={kind})"


class PeriodDtype(ExtensionDtype):
    """Days, months, quarters or years, counted."""

    letter = "P"

    def __init__(self, freq="D"):
        self.freq = freq
        self.name = f"period[{freq}]"

    def __repr__(self):
        return self.name


class IntervalDtype(ExtensionDtype):
    """Ranges of numbers."""

    letter = "I"

    def __init__(self, subtype="float64", closed="right"):
        self.name = f"interval[{subtype}, {closed}]"


STR = StringDtype()

_NAMED = {
    "int": INT,
    "int64": INT,
    "float": FLOAT,
    "float64": FLOAT,
    "bool": BOOL,
    "object": OBJECT,
    "O": OBJECT,
    "str": STR,
    "string": STR,
    "datetime64[ns]": MOMENT,
    "datetime64[us]": MOMENT,
    "datetime64[s]": MOMENT,
    "datetime64": MOMENT,
    "datetime64[ms]": MOMENT,
    "timedelta64[ns]": SPAN,
    "timedelta64[us]": SPAN,
    "timedelta64": SPAN,
    "i8": INT,
    "f8": FLOAT,
    "<M8[ns]": MOMENT,
}
_CLASSES = {int: INT, float: FLOAT, bool: BOOL, object: OBJECT, str: STR}


def as_dtype(given):
    """A type, from how a script names it: a text, a class, or a type."""
    if isinstance(given, (ExtensionDtype, np.dtype)):
        return MOMENT if given.kind == "M" else SPAN if given.kind == "m" else given
    if isinstance(given, type) and issubclass(given, ExtensionDtype):
        return given()
    found = _CLASSES.get(given) if isinstance(given, type) else _NAMED.get(given)
    if found is not None:
        return found
    if given == "category":
        return CategoricalDtype()
    if isinstance(given, str) and given.startswith("period["):
        return PeriodDtype(given[7:-1])
    if isinstance(given, str) and given in ("Int64", "Int32", "Float64", "boolean", "datetime64[ns, UTC]"):
        raise missing("pandas' types", given)
    try:
        found = np.dtype(given)
    except TypeError:
        shown = repr(given) if isinstance(given, str) else given
        raise TypeError(f"data type {shown} not understood") from None
    if found.kind in "US":
        return STR
    return as_dtype(found)


def letter(dtype):
    """What decides how cells are handled: numpy's kinds, and S for texts, C for categories, P for periods."""
    return dtype.letter if isinstance(dtype, ExtensionDtype) else dtype.kind


def is_numeric(dtype):
    """Whether cells are numbers or truth values."""
    return letter(dtype) in "iufbc"
