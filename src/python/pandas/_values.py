"""One column's cells and their type. The types are those that pandas would infer."""

import datetime

from pandas.errors import IntCastingNaNError

NAN = float("nan")
_INT64 = range(-(2**63), 2**63)
_ALIASES = {int: "int64", float: "float64", bool: "bool", str: "str", object: "object"}
_NAMES = {"int": "int64", "float": "float64", "string": "str", "O": "object", "boolean": "bool"}
# What numbers are added and multiplied by means something else for truth values.
_OF_BOOLS = {
    "add": lambda a, b: a or b,
    "radd": lambda a, b: a or b,
    "mul": lambda a, b: a and b,
    "rmul": lambda a, b: a and b,
}
_KINDS = {
    "int64": "i",
    "uint64": "u",
    "float64": "f",
    "bool": "b",
    "complex128": "c",
    "datetime64[us]": "M",
    "timedelta64[us]": "m",
}


class Dtype:
    """The type of a column."""

    def __init__(self, name):
        self.name = name
        self.kind = _KINDS.get(name, "O")

    def __eq__(self, other):
        if isinstance(other, Dtype):
            return self.name == other.name
        return isinstance(other, (str, type)) and self.name == dtype_name(other)

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.name

    def __repr__(self):
        if self.name == "str":
            return "<StringDtype(na_value=nan)>"
        return "dtype('O')" if self.name == "object" else f"dtype({self.name!r})"

    @property
    def is_number(self):
        return self.kind in "iufbc"


class Array(list):
    """What pandas gives as an array, here a list."""

    def tolist(self):
        """The same as a plain list."""
        return [item.tolist() if isinstance(item, Array) else item for item in self]


def dtype_name(given):
    """The name of a type as a script gives it: a name, a class, or a type."""
    if isinstance(given, Dtype):
        return given.name
    if isinstance(given, type):
        return _ALIASES.get(given, "object")
    return _NAMES.get(given, given)


def is_missing(value):
    """Whether a cell holds nothing."""
    return value is None or (isinstance(value, float) and value != value)


class Values:
    """Cells with their type. Never changed in place."""

    __slots__ = ("items", "dtype")

    def __init__(self, items, dtype):
        self.items = items
        self.dtype = Dtype(dtype) if isinstance(dtype, str) else dtype

    @classmethod
    def of(cls, cells, dtype=None):
        """Cells of a type that follows from them, or that is given."""
        cells = list(cells)
        return cast(cls(cells, infer(cells)), dtype) if dtype is not None else _stored(cells, infer(cells))

    def __len__(self):
        return len(self.items)

    def take(self, positions):
        """The cells at these positions; nothing where there is no position."""
        if None in positions:
            return Values.of([NAN if at is None else self.items[at] for at in positions])
        return Values([self.items[at] for at in positions], self.dtype)


def infer(cells):
    """The name of the type that these cells have."""
    kinds = {_kind(cell) for cell in cells}
    missing = kinds & {"none", "nan"}
    kinds -= missing
    if not kinds:
        return "float64" if "nan" in missing else "object"
    if kinds <= {"int", "float"}:
        return "float64" if missing or "float" in kinds else "int64"
    if kinds <= {"int", "uint"} and not missing and all(cell >= 0 for cell in cells):
        return "uint64"
    if len(kinds) > 1:
        return "object"
    (kind,) = kinds
    whole = {"bool": "bool", "complex": "complex128"}
    either = {"str": "str", "datetime": "datetime64[us]", "timedelta": "timedelta64[us]"}
    return either.get(kind) or (whole.get(kind, "object") if not missing else "object")


def _kind(cell):
    of = type(cell)
    if of is str:
        return "str"
    if of is bool:
        return "bool"
    if of is int:
        return "int" if cell in _INT64 else "uint" if 0 <= cell < 2**64 else "other"
    if of is float:
        return "nan" if cell != cell else "float"
    if cell is None:
        return "none"
    if of is complex:
        return "complex"
    if of is datetime.datetime:
        return "datetime"
    return "timedelta" if of is datetime.timedelta else "other"


def _stored(cells, name):
    """The cells as a column of that type holds them."""
    if name == "float64":
        cells = [NAN if cell is None else float(cell) for cell in cells]
    elif name == "str":
        cells = [NAN if is_missing(cell) else cell for cell in cells]
    elif _KINDS.get(name) in ("M", "m"):
        cells = [None if is_missing(cell) else cell for cell in cells]
    return Values(cells, name)


def cast(values, dtype):
    """The cells as another type."""
    name = dtype_name(dtype)
    cells = values.items
    if name == "float64":
        return Values([NAN if is_missing(cell) else float(cell) for cell in cells], name)
    if name == "int64":
        for cell in cells:
            if is_missing(cell):
                raise IntCastingNaNError(
                    "Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or "
                    "cast to an integer type that supports these values (e.g. 'Int64')"
                )
        return Values([int(cell) for cell in cells], name)
    if name == "str":
        return Values([NAN if is_missing(cell) else str(cell) for cell in cells], name)
    if name == "bool":
        return Values([bool(cell) for cell in cells], name)
    if name == "object":
        return Values(list(cells), name)
    raise TypeError(f"data type {name!r} is not in Headwater's own pandas")


def arithmetic(name, function, left, right):
    """Cell by cell, a number or text each. `right` is one more column or a single value."""
    single = not isinstance(right, Values)
    others = Values.of([right]) if single else right
    kinds = left.dtype.name, others.dtype.name
    numbers = left.dtype.is_number and (others.dtype.is_number or (single and right is None))
    if not numbers and "object" not in kinds and not _suits(name, kinds):
        what = f"object of type {type(right)}" if single else f"dtype '{kinds[1]}'"
        raise TypeError(f"operation '{name}' not supported for dtype '{kinds[0]}' with {what}")
    if kinds == ("bool", "bool") and name in _OF_BOOLS:
        function = _OF_BOOLS[name]
    cells = others.items * len(left) if single else others.items
    result = [_cell(function, name, a, b, numbers) for a, b in zip(left.items, cells)]
    if not numbers:
        return _stored(result, "object" if "object" in kinds else infer(result) if result else kinds[0])
    if "float64" in kinds or name == "truediv":
        return _stored(result, "float64")
    return _stored(result, infer(result) if result else "int64")


def _suits(name, kinds):
    """Whether these types, not both of numbers, can be combined."""
    if name in ("add", "radd") and kinds == ("str", "str"):
        return True
    if name in ("mul", "rmul") and set(kinds) == {"str", "int64"}:
        return True
    moments = [_KINDS.get(kind) in ("M", "m") for kind in kinds]
    return all(moments) or (moments[0] and name in ("mul", "truediv"))


def _cell(function, name, a, b, numbers):
    if is_missing(a) or is_missing(b):
        base, exponent = (b, a) if name == "rpow" else (a, b)
        return 1.0 if name.endswith("pow") and (base == 1 or exponent == 0) else NAN
    try:
        result = function(a, b)
    except ZeroDivisionError:
        top = b if name.startswith("r") else a
        if name.endswith("mod") or top == 0:
            return NAN
        return float("inf") if top > 0 else float("-inf")
    if numbers and name.endswith("pow") and isinstance(result, float) and isinstance(a, int) and isinstance(b, int):
        raise ValueError("Integers to negative integer powers are not allowed.")
    return result


def comparison(name, function, left, right):
    """Cell by cell, True or False each."""
    single = not isinstance(right, Values)
    cells = [right] * len(left) if single else right.items
    result = []
    for a, b in zip(left.items, cells):
        if is_missing(a) or is_missing(b):
            result.append(name == "ne")
            continue
        try:
            result.append(bool(function(a, b)))
        except TypeError:
            other = type(right).__name__ if single else right.dtype.name
            raise TypeError(f"Invalid comparison between dtype={left.dtype} and {other}") from None
    return Values(result, "bool")
