"""Arithmetic, comparison and logic, column by column or with one value for all."""

import datetime
import operator

import numpy as np
from pandas import _moments
from pandas._cells import Cells, inferred
from pandas._dtypes import MOMENT, SPAN, STR
from pandas._missing import NAN, is_missing
from pandas._moments import NO_TIME

_MARKS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**"}
_FUNCTIONS = {
    name: getattr(operator, name) for name in (*_MARKS, "eq", "ne", "lt", "le", "gt", "ge", "and_", "or_", "xor")
}


def function_of(name):
    """The function behind a name, those that begin with r with their arguments the other way round."""
    if name in _FUNCTIONS:
        return _FUNCTIONS[name]
    function = _FUNCTIONS[name[1:]]
    return lambda a, b: function(b, a)


def is_single(value):
    """Whether a value goes with each cell."""
    return isinstance(value, (str, bytes)) or not hasattr(value, "__len__") or isinstance(value, np.generic)


def arithmetic(name, left, right):
    """`left + right` and the like. `right` is more cells, or a single value."""
    single = not isinstance(right, Cells)
    left = left.decoded()
    other = Cells.of([right]) if single else right.decoded()
    letters = left.letter + other.letter
    if single and right is None and left.letter in "iufb":
        other, letters = Cells.gaps(1), left.letter + "f"
    if all(kind in "iufbc" for kind in letters):
        return _numbers(name, left, other, single)
    if "M" in letters or "m" in letters:
        return _times(name, left, other, right)
    if "P" in letters:
        return _periods(name, left, other)
    if "O" not in letters and not _suits(name, letters):
        if single and left.letter in "iufb":
            # numpy's own words for it.
            function_of(name)(left.array, np.array([right]))
        what = f"object of type {type(right)}" if single else f"dtype '{other.dtype}'"
        raise TypeError(f"operation '{name}' not supported for dtype '{left.dtype}' with {what}")
    return _each(name, left, other, single)


def _numbers(name, left, other, single):
    function = function_of(name)
    a, b = left.array, other.array[0] if single else other.array
    plain = name[1:] if name not in _FUNCTIONS else name
    if left.letter == other.letter == "b":
        if plain in ("truediv", "floordiv", "pow", "mod"):
            a, b = a.astype("int64"), (other.array.astype("int64")[0] if single else other.array.astype("int64"))
        elif plain == "sub":
            raise TypeError(
                "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or "
                "the logical_xor function instead."
            )
    divisor = a if plain != name else b
    if plain in ("floordiv", "mod") and "f" not in left.letter + other.letter and not np.all(divisor):
        a, b = a.astype("float64"), np.float64(b) if single else b.astype("float64")
    with np.errstate(all="ignore"):
        result = function(a, b)
    if plain == "floordiv" and result.dtype.kind == "f":
        top, low = (b, a) if plain != name else (a, b)
        with np.errstate(all="ignore"):
            result = np.where(np.equal(low, 0) & np.not_equal(top, 0), np.true_divide(top, low), result)
    return Cells(result)


def _suits(name, letters):
    if name in ("add", "radd") and letters == "SS":
        return True
    return name in ("mul", "rmul") and letters in ("Si", "iS")


def _each(name, left, other, single):
    function = function_of(name)
    mine, theirs = left.tolist(), other.tolist() * (len(left) if single else 1)
    result = [NAN if is_missing(a) or is_missing(b) else function(a, b) for a, b in zip(mine, theirs)]
    if left.letter == other.letter == "S" or "O" not in left.letter + other.letter:
        return Cells.objects(result, STR)
    return Cells.objects(result)


def _times(name, left, other, right):
    """Moments and spans."""
    kinds = left.letter + other.letter
    if "O" in kinds or isinstance(right, str):
        from pandas._offsets import Offset

        if isinstance(right, Offset):
            return right.shift_cells(left, -1 if name == "sub" else 1)
        if isinstance(right, str):
            raise TypeError(f"unsupported operand type(s) for {_MARKS[name]}: '{_array(left)}' and 'str'")
        return _each(name, left, other, len(other) != len(left))
    plain = name[1:] if name not in _FUNCTIONS else name
    a, b = (other, left) if plain != name else (left, other)
    kinds = a.letter + b.letter
    holes = a.missing() | b.missing()
    x, y = a.array, b.array
    dtype = {"addMm": MOMENT, "addmM": MOMENT, "subMm": MOMENT, "subMM": SPAN, "addmm": SPAN, "submm": SPAN}.get(
        plain + kinds
    )
    with np.errstate(all="ignore"):
        if dtype is not None:
            result = x + y if plain == "add" else x - y
        elif plain == "truediv" and kinds == "mm":
            result = a.floats() / b.floats()
            return Cells(result)
        elif plain == "floordiv" and kinds == "mm":
            return Cells(np.floor(a.floats() / b.floats())) if holes.any() else Cells(x // y)
        elif plain == "mod" and kinds == "mm":
            result, dtype = x % y, SPAN
        elif (
            plain in ("mul", "truediv", "floordiv")
            and kinds in ("mi", "mf", "im", "fm")
            and not kinds.endswith("m" * (plain != "mul"))
        ):
            if plain == "mul" and "f" not in kinds:
                result = x * y
            else:
                result = function_of(plain)(a.floats() if a.letter == "m" else x, b.floats() if b.letter == "m" else y)
                holes = holes | np.isnan(result)
                result = np.trunc(np.where(holes, 0, result)).astype("int64")
            dtype = SPAN
        else:
            raise TypeError(f"unsupported operand type(s) for {_MARKS[plain]}: '{_array(a)}' and '{_array(b)}'")
    if holes.any():
        result = np.where(holes, NO_TIME, result)
    return Cells(result, dtype)


def _array(cells):
    return {"M": "DatetimeArray", "m": "TimedeltaArray"}.get(cells.letter, str(cells.dtype))


def _periods(name, left, other):
    if name in ("add", "sub") and left.letter == "P" and other.letter in "iu":
        return left.like(left.array + other.array if name == "add" else left.array - other.array)
    raise TypeError(f"unsupported operand type(s) for {_MARKS.get(name, name)}: 'PeriodArray' and '{other.dtype}'")


def comparison(name, left, right):
    """`left < right` and the like."""
    single = not isinstance(right, Cells)
    if left.letter == "C":
        if left.dtype.ordered and single and right in (left.dtype.categories or ()):
            return _known_only(name, left, left.array, left.dtype.categories.get_loc(right))
        left = left.decoded()
    if single:
        return _with_one(name, left, right)
    right = right.decoded()
    numbers = all(cells.letter in "iufbc" for cells in (left, right))
    if numbers or (left.letter == right.letter and left.letter in "MmP"):
        result = function_of(name)(left.array, right.array)
        if numbers:
            return Cells(result)
        holes = left.missing() | right.missing()
        return Cells(np.where(holes, name == "ne", result))
    return _compared(name, left, left.tolist(), right.tolist(), right.dtype)


def _known_only(name, cells, array, value):
    return Cells(np.where(cells.missing(), name == "ne", function_of(name)(array, value)))


def _with_one(name, left, right):
    kind = left.letter
    if kind in "iufbc" and isinstance(right, (int, float, bool, np.number, np.bool_)):
        return Cells(function_of(name)(left.array, right))
    if kind in "Mm" and not is_missing(right):
        count = _count(left, right, name)
        if count is None:
            return Cells(np.full(len(left), name == "ne"))
        return _known_only(name, left, left.array, count)
    if kind == "P":
        from pandas._periods import Period

        right = right if isinstance(right, Period) else Period(right, left.dtype.freq)
        return _known_only(name, left, left.array, right.ordinal)
    if is_missing(right):
        return Cells(np.full(len(left), name == "ne"))
    return _compared(name, left, left.tolist(), [right] * len(left), type(right).__name__)


def _count(left, right, name):
    try:
        if left.letter == "m":
            return _moments.parsed_span(right) if isinstance(right, str) else _moments.span_micros(right)
        if type(right) is datetime.date:
            raise TypeError
        return _moments.micros(right) if isinstance(right, (str, datetime.datetime, np.generic)) else None
    except (ValueError, TypeError, AttributeError):
        if name in ("eq", "ne"):
            return None
        raise TypeError(f"Invalid comparison between dtype={left.dtype} and {type(right).__name__}") from None


def _compared(name, left, mine, theirs, other):
    function = function_of(name)
    result = []
    try:
        for a, b in zip(mine, theirs):
            result.append(name == "ne" if is_missing(a) or is_missing(b) else bool(function(a, b)))
    except TypeError:
        if left.letter == "O":
            raise
        raise TypeError(f"Invalid comparison between dtype={left.dtype} and {other}") from None
    if name not in ("eq", "ne") and left.letter == "S" and str(other) not in ("str", "object"):
        raise TypeError(f"Invalid comparison between dtype={left.dtype} and {other}")
    if name not in ("eq", "ne") and left.letter in "iufb" and str(other) == "str":
        raise TypeError(f"Invalid comparison between dtype={left.dtype} and {other}")
    return Cells(np.array(result, dtype=bool))


def logic(name, left, right):
    """`left & right` and the like."""
    single = not isinstance(right, Cells)
    other = Cells.of([right]) if single else right
    function = function_of(name)
    if left.letter in "iub" and other.letter in "iub":
        return Cells(function(left.array, other.array[0] if single else other.array))
    mark = {"and_": "&", "or_": "|", "xor": "^"}[name]
    pairs = zip(left.tolist(), other.tolist() * (len(left) if single else 1))
    result = []
    for a, b in pairs:
        a, b = (False if is_missing(value) else value for value in (a, b))
        if isinstance(a, (bool, int)) and isinstance(b, (bool, int)):
            result.append(bool(function(a, b)))
            continue
        shown = f"'{type(b).__name__}'" if single else "'bool'"
        raise TypeError(f"unsupported operand type(s) for {mark}: '{type(a).__name__}' and {shown}")
    return Cells(np.array(result, dtype=bool))


def inverted(cells):
    """`~cells`."""
    if cells.letter in "iub":
        return Cells(~cells.array)
    if cells.letter != "O":
        raise TypeError(f"bad operand type for unary ~: '{cells.dtype}'")
    return inferred([not value if isinstance(value, bool) else ~value for value in cells.tolist()])


def negative(cells):
    """`-cells`."""
    if cells.letter in "SC":
        raise TypeError(f"bad operand type for unary -: '{cells.dtype}'")
    if cells.letter == "m":
        return cells.like(np.where(cells.missing(), NO_TIME, -cells.array))
    return cells.like(-cells.array)


def absolute(cells):
    """`abs(cells)`."""
    if cells.letter == "m":
        return cells.like(np.where(cells.missing(), NO_TIME, abs(cells.array)))
    return cells.like(abs(cells.array))


def add_operators(cls):
    """Gives a class its operators, by `_operate(kind, name, other)`."""

    def define(names, kind, name):
        def operation(self, other):
            return self._operate(kind, name, other)

        for each in names:
            operation.__name__ = each
            setattr(cls, each, operation)

    for name in _MARKS:
        define([f"__{name}__"], arithmetic, name)
        define([f"__r{name}__"], arithmetic, f"r{name}")
    for name in ("eq", "ne", "lt", "le", "gt", "ge"):
        define([f"__{name}__"], comparison, name)
    for name in ("and", "or", "xor"):
        define([f"__{name}__", f"__r{name}__"], logic, name if name == "xor" else f"{name}_")
    cls.__neg__ = lambda self: self._each_column(negative)
    cls.__pos__ = lambda self: self
    cls.__abs__ = cls.abs = lambda self: self._each_column(absolute)
    cls.__invert__ = lambda self: self._each_column(inverted)
    cls.__hash__ = None
    return cls
