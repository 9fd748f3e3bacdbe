"""`Cells`: one column's values in an array, with their type.

They are never changed in place, so that parts of a table can share them.
"""

import datetime

import numpy as np
from _headwater_frame import missing, objects
from pandas import _moments
from pandas._dtypes import FLOAT, MOMENT, OBJECT, SPAN, STR, PeriodDtype, letter
from pandas._missing import NA, NAN, NaT, is_missing
from pandas._moments import NO_TIME

_EMPTY = np.array([], dtype="int64")


class Cells:
    """Values of one type.

    Numbers and truth values are in arrays of their type, moments and spans in counts of microseconds, periods in their
    ordinals, categories in the places of their values (-1 where there is none), all else in arrays of objects.
    """

    __slots__ = ("array", "dtype", "letter")

    def __init__(self, array, dtype=None):
        self.array = array
        self.dtype = array.dtype if dtype is None else dtype
        self.letter = letter(self.dtype)

    @classmethod
    def of(cls, values, dtype=None):
        """Values of a type that follows from them, or that is given."""
        cells = _native(values)
        if cells is None:
            cells = inferred(values if isinstance(values, list) else list(values))
        if dtype is None:
            return cells
        from pandas._casting import cast

        return cast(cells, dtype)

    @classmethod
    def objects(cls, values, dtype=OBJECT):
        """Objects of any kind (or, by the type, texts)."""
        return cls(objects(values), dtype)

    @classmethod
    def filled(cls, value, size):
        """One value, many times."""
        return cls.of([value]).take(np.zeros(size, dtype="int64"))

    @classmethod
    def gaps(cls, size, dtype=FLOAT):
        """Nothing, many times."""
        return cls.of([NAN]).take(np.zeros(size, dtype="int64")) if dtype == FLOAT else _gaps(size, dtype)

    def __len__(self):
        return len(self.array)

    def __iter__(self):
        return iter(self.tolist())

    def like(self, array):
        """Other values of the same type."""
        return Cells(array, self.dtype)

    # --- single values

    def at(self, position):
        """One value, as numpy has it."""
        value = self.array[position]
        return self._boxed(value) if self.letter not in "iufbO" else value

    def _boxed(self, value):
        kind = self.letter
        if kind == "M":
            return _moments.moment(int(value))
        if kind == "m":
            return _moments.span(int(value))
        if kind == "C":
            return NAN if value < 0 else self.dtype.categories._cells.at(int(value))
        if kind == "P":
            from pandas._periods import Period

            return NaT if value == NO_TIME else Period._at(int(value), self.dtype.freq)
        return value

    def tolist(self):
        """The values, as Python has them."""
        plain = self.array.tolist()
        if self.letter in "iufbOSI":
            return plain
        if self.letter == "C":
            known = [] if self.dtype.categories is None else self.dtype.categories.tolist()
            return [NAN if at < 0 else known[at] for at in plain]
        return [self._boxed(value) for value in plain]

    # --- parts

    def take(self, positions, gaps=False):
        """The values at these positions; with `gaps`, nothing where a position is -1."""
        if not gaps or not len(positions):
            return self.like(self.array[positions] if len(self.array) or len(positions) else self.array)
        holes = positions < 0
        if not holes.any():
            return self.like(self.array[positions])
        base = self.with_gaps()
        if not len(base):
            return Cells.gaps(len(positions), base.dtype)
        array = base.array[np.where(holes, 0, positions)]
        array[holes] = base.gap()
        return base.like(array)

    def with_gaps(self):
        """The same values in a type that has a place for nothing."""
        if self.letter in "iu":
            return Cells(self.array.astype("float64"))
        return Cells(self.array.astype(object)) if self.letter == "b" else self

    def gap(self):
        """What stands for nothing in the array."""
        return NO_TIME if self.letter in "MmP" else -1 if self.letter == "C" else NAN

    def masked(self, mask):
        """The values where a mask is true."""
        return self.like(self.array[mask])

    def missing(self):
        """An array that is true where there is nothing."""
        kind = self.letter
        if kind == "f":
            return np.isnan(self.array)
        if kind in "iub":
            return np.zeros(len(self), dtype=bool)
        if kind in "MmP":
            return self.array == NO_TIME
        if kind == "C":
            return self.array < 0
        return missing(self.array)

    def known(self):
        """The values without those that are missing."""
        holes = self.missing()
        return self.masked(~holes) if holes.any() else self

    def same(self, other):
        """Whether both hold the same, gaps included."""
        if len(self) != len(other):
            return False
        mine, theirs = self.missing(), other.missing()
        if (mine != theirs).any():
            return False
        return self.masked(~mine).tolist() == other.masked(~theirs).tolist()

    def floats(self):
        """The values as floats, with NaN for nothing."""
        if self.letter == "f":
            return self.array
        if self.letter in "iub":
            return self.array.astype("float64")
        if self.letter in "MmP":
            array = self.array.astype("float64")
            array[self.missing()] = NAN
            return array
        return np.array([NAN if is_missing(cell) else float(cell) for cell in self.tolist()], dtype="float64")

    def to_numpy(self):
        """The values as a script gets them in an array."""
        if self.letter in "Mm":
            return self.array.astype("datetime64[us]" if self.letter == "M" else "timedelta64[us]")
        return objects(self.tolist()) if self.letter in "CPI" else self.array

    def decoded(self):
        """Categories as the values that they stand for."""
        if self.letter != "C":
            return self
        known = self.dtype.categories
        return known._cells.take(self.array, gaps=True) if known is not None else Cells.objects([])

    def keys(self):
        """What tells equal values from others: to be hashed."""
        return self.array.tolist()


def _gaps(size, dtype):
    kind = letter(dtype)
    if kind in "MmPC":
        return Cells(np.full(size, -1 if kind == "C" else NO_TIME, dtype="int64"), dtype)
    if kind in "SO":
        return Cells.objects([NAN] * size, dtype)
    return Cells(np.full(size, NAN, dtype="float64"))


def _native(values):
    """Cells of what has cells already, or is an array; None for all else."""
    if isinstance(values, Cells):
        return values
    cells = getattr(values, "_cells", None)
    if isinstance(cells, Cells):
        return cells
    if isinstance(values, np.ndarray):
        return of_array(values)
    if isinstance(values, range):
        return Cells(np.arange(values.start, values.stop, values.step, dtype="int64"))
    return None


def of_array(array):
    """Cells of an array with one axis."""
    kind = array.dtype.kind
    if kind == "U":
        return Cells.objects(array.tolist(), STR)
    if kind == "O":
        return inferred(array.tolist())
    if kind == "M":
        return Cells(array.astype("datetime64[us]").astype("int64"), MOMENT)
    if kind == "m":
        return Cells(array.astype("timedelta64[us]").astype("int64"), SPAN)
    return Cells(array.copy())


_KINDS = {
    int: "int",
    float: "float",
    bool: "bool",
    str: "str",
    type(None): "none",
    datetime.datetime: "moment",
    datetime.timedelta: "span",
    complex: "complex",
    _moments.Timestamp: "moment",
    _moments.Timedelta: "span",
    type(NaT): "nat",
    type(NA): "other",
}


def _kind(of):
    known = _KINDS.get(of)
    if known is None and issubclass(of, np.generic):
        letters = {"i": "int", "u": "int", "f": "float", "b": "bool", "U": "str", "M": "moment", "m": "span"}
        known = letters.get(getattr(of, "_kind", None) or np.dtype(of).kind, "other")
    if known is None:
        from pandas._periods import Period

        known = "period" if of is Period else "other"
    return known


def inferred(values):
    """The values in the type that pandas would give them."""
    kinds = {_kind(of) for of in set(map(type, values))}
    if not kinds:
        return Cells.objects([])
    if kinds == {"int"}:
        return _whole(values)
    if kinds == {"bool"}:
        return Cells(np.array(values, dtype="bool"))
    gaps = kinds & {"none", "nat"}
    solid = kinds - gaps
    if solid <= {"int", "float"} and solid and "nat" not in gaps:
        try:
            return Cells(np.array([NAN if value is None else value for value in values], dtype="float64"))
        except OverflowError:
            return Cells.objects(values)
    if solid <= {"str", "float"} and "str" in solid:
        floats = {type(value) for value in values if isinstance(value, float) and value == value}
        return Cells.objects(values) if floats or "nat" in gaps else Cells.objects(_texts(values), STR)
    if solid <= {"moment", "float"} and ("moment" in solid or gaps == {"nat"}) and _only_gaps(values, float):
        if any(getattr(value, "tzinfo", None) is not None for value in values):
            return Cells.objects(values)
        return Cells(np.array([_moments.micros(value) for value in values], dtype="int64"), MOMENT)
    if solid <= {"span", "float"} and "span" in solid and _only_gaps(values, float):
        return Cells(np.array([_moments.span_micros(value) for value in values], dtype="int64"), SPAN)
    if solid == {"period"}:
        freq = next(value.freq for value in values if not is_missing(value))
        counts = [NO_TIME if is_missing(value) else value.ordinal for value in values]
        return Cells(np.array(counts, dtype="int64"), PeriodDtype(freq))
    if solid == {"complex"}:
        return Cells(np.array(values))
    return Cells.objects(values)


def _texts(values):
    return [value if isinstance(value, str) else NAN for value in values]


def _only_gaps(values, of):
    return not any(isinstance(value, of) and value == value for value in values)


def _whole(values):
    try:
        return Cells(np.array(values, dtype="int64"))
    except OverflowError:
        pass
    if all(0 <= value < 2**64 for value in values):
        return Cells(np.array(values, dtype="uint64"))
    return Cells.objects(values)


def joined(parts):
    """Several columns' values, one after the other, in a type that suits all."""
    parts = list(parts)
    dtypes = {str(part.dtype) for part in parts}
    if len(parts) == 1:
        return parts[0]
    if len(dtypes) == 1 and (parts[0].letter != "C" or all(part.dtype == parts[0].dtype for part in parts)):
        return parts[0].like(np.concatenate([part.array for part in parts]))
    parts = [part.decoded() for part in parts]
    solid = [part for part in parts if not (part.letter in "Of" and _is_all_gaps(part))] or parts
    letters = {part.letter for part in solid}
    if letters <= set("iuf") and all(part.letter in "iuf" for part in parts):
        return Cells(np.concatenate([part.array.astype("float64") for part in parts]))
    if letters <= set("iub") or letters <= set("iufb"):
        plain = [value for part in parts for value in part.tolist()]
        return Cells.objects(plain) if "b" in letters else inferred(plain)
    if len(letters) == 1 and letters <= set("SMmf"):
        only = solid[0]
        arrays = [part.array if part.letter == only.letter else _gaps(len(part), only.dtype).array for part in parts]
        return only.like(np.concatenate(arrays))
    return Cells.objects([value for part in parts for value in part.tolist()])


def _is_all_gaps(part):
    return len(part) == 0 or bool(part.missing().all())
