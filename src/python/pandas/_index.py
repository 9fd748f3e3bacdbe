"""The labels of rows and of columns."""

import numpy as np
from pandas._calculating import add_operators, arithmetic
from pandas._cells import Cells, joined
from pandas._dtypes import INT, letter
from pandas._missing import NAN, is_missing
from pandas._index_parts import IndexParts
from pandas._own import missing


class Index(IndexParts):
    """Labels, in order."""

    __module__ = "pandas"
    nlevels = 1

    def __new__(cls, data=(), dtype=None, name=None, **options):
        if cls is Index:
            if isinstance(data, (str, int, float)) or data is None:
                shown = f"{data!r}" if isinstance(data, str) else data
                raise TypeError(f"Index(...) must be called with a collection of some kind, {shown} was passed")
            name = getattr(data, "name", None) if name is None else name
            if isinstance(data, (RangeIndex, range)) and dtype is None:
                rows = data._range if isinstance(data, RangeIndex) else data
                return ranged(rows, name)
            if isinstance(data, Index) and dtype is None:
                return data.rename(name)
            values = data if hasattr(data, "_cells") or hasattr(data, "dtype") else list(data)
            if isinstance(values, list) and values and dtype is None and all(type(item) is tuple for item in values):
                from pandas._multi import MultiIndex

                return MultiIndex.from_tuples(values)
            return make(Cells.of(values, dtype), name)
        return object.__new__(cls)

    @classmethod
    def _made(cls, cells, name=None):
        index = object.__new__(cls)
        index._cells, index.name, index._known = cells, name, None
        return index

    # --- looking at it

    dtype = property(lambda self: self._cells.dtype)
    shape = property(lambda self: (len(self),))
    size = property(lambda self: len(self))
    empty = property(lambda self: len(self) == 0)
    ndim = 1

    @property
    def values(self):
        """The labels in an array: numpy's, but for texts and categories."""
        from pandas._arrays import shown_array

        return shown_array(self._cells) if self._cells.letter in "SC" else self._cells.to_numpy()

    names = property(lambda self: [self.name], lambda self, names: setattr(self, "name", names[0]))
    is_unique = property(lambda self: len(self._places()) == len(self))
    has_duplicates = property(lambda self: not self.is_unique)
    hasnans = property(lambda self: bool(self._cells.missing().any()))
    T = property(lambda self: self)

    @property
    def is_monotonic_increasing(self):
        """Whether the labels are in order."""
        labels = self.tolist()
        return all(a <= b for a, b in zip(labels, labels[1:]))

    @property
    def is_monotonic_decreasing(self):
        """Whether the labels are in order, the largest first."""
        labels = self.tolist()
        return all(a >= b for a, b in zip(labels, labels[1:]))

    @property
    def str(self):
        """Texts, one by one."""
        from pandas._strings import Strings

        return Strings(self)

    def __len__(self):
        return len(self._cells)

    def __iter__(self):
        return iter(self._cells.tolist())

    def __contains__(self, label):
        hash(label)
        return label in self._places() or (is_missing(label) and self.hasnans)

    def __bool__(self):
        raise ValueError(
            f"The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
        )

    def __repr__(self):
        from pandas._index_text import index_text

        return index_text(self)

    def __getattr__(self, name):
        raise missing(f"'{type(self).__name__}' object", name)

    def __array__(self, dtype=None, copy=None):
        return self._cells.to_numpy()

    def __getitem__(self, at):
        if isinstance(at, slice):
            return self._of(self._cells.like(self._cells.array[at]))
        if isinstance(at, (int, np.integer)):
            return self._cells.at(at)
        at = at._cells.array if hasattr(at, "_cells") else np.asarray(at)
        return self._of(self._cells.like(self._cells.array[at if len(at) else at.astype("int64")]))

    def _of(self, cells):
        """Other labels under the same name."""
        return make(cells, self.name)

    def _places(self):
        """Where each label is first."""
        if self._known is None:
            known = {}
            for at, label in enumerate(self._cells.tolist()):
                known.setdefault(label, at)
            self._known = known
        return self._known

    def get_loc(self, label):
        """Where a label is: its position, or a mask if there are several."""
        places = self.positions(label)
        if len(places) == 1:
            return places[0]
        if places[-1] - places[0] == len(places) - 1:
            return slice(places[0], places[-1] + 1)
        mask = np.zeros(len(self), dtype=bool)
        mask[places] = True
        return mask

    def positions(self, label):
        """All places where a label is."""
        known = self._places()
        label = self._as_label(label)
        try:
            first = known.get(label)
        except TypeError:
            from pandas.errors import InvalidIndexError

            raise InvalidIndexError(label) from None
        if first is None and is_missing(label):
            found = np.flatnonzero(self._cells.missing()).tolist()
            if found:
                return found
        if first is None:
            raise KeyError(label)
        if len(known) == len(self):
            return [first]
        return [at for at, each in enumerate(self._cells.tolist()) if each == label]

    def _as_label(self, label):
        return label

    def indexer(self, labels):
        """Where each of some labels is first; -1 where one is not there."""
        known = self._places()
        return np.array([known.get(label, -1) for label in labels], dtype="int64")

    def span(self, start, stop):
        """The positions from one label to another, both included."""
        first, last = 0, len(self)
        if start is not None:
            first = self._edge(start, False)
        if stop is not None:
            last = self._edge(stop, True)
        return first, last

    def _edge(self, label, is_end):
        known = self._places()
        if label in known:
            places = self.positions(label)
            return places[-1] + 1 if is_end else places[0]
        labels = self.tolist()
        if not self.is_monotonic_increasing:
            raise KeyError(label)
        try:
            return sum(each <= label for each in labels) if is_end else sum(each < label for each in labels)
        except TypeError:
            kind = type(label).__name__
            raise TypeError(
                f"cannot do slice indexing on {type(self).__name__} with these indexers [{label}] of type {kind}"
            ) from None

    # --- as something else

    def tolist(self):
        """The labels as a list."""
        return self._cells.tolist()

    to_list = tolist

    def to_numpy(self, dtype=None):
        """The labels in an array."""
        return self.values if dtype is None else self.values.astype(dtype)

    def to_series(self, index=None, name=None):
        """The labels as a column, labelled by themselves."""
        from pandas._series import Series

        return Series._of(self._cells, self if index is None else as_index(index), self.name if name is None else name)

    def to_frame(self, index=True, name=None):
        """The labels as a frame with one column."""
        from pandas._frame import DataFrame

        label = name if name is not None else 0 if self.name is None else self.name
        return DataFrame._of(as_index([label]), [self._cells], self if index else RangeIndex(len(self)))

    def _column(self):
        """The labels as a column of their own."""
        from pandas._series import Series

        return Series._of(self._cells, RangeIndex(len(self)), self.name)

    def astype(self, dtype):
        """The labels as another type."""
        return self._of(Cells.of(self._cells, dtype))

    def rename(self, name):
        """The same labels under another name."""
        return make(self._cells, name[0] if isinstance(name, list) else name)

    set_names = rename

    def copy(self, deep=False, name=None):
        """The same labels."""
        return self.rename(self.name if name is None else name)

    def view(self):
        """The same labels."""
        return self.copy()

    def _operate(self, kind, name, other):
        if hasattr(type(other), "iloc"):
            return NotImplemented
        if (
            kind is not arithmetic
            and hasattr(other, "__len__")
            and not isinstance(other, str)
            and len(other) != len(self)
        ):
            raise ValueError("Lengths must match to compare")
        many = hasattr(other, "__len__") and not isinstance(other, (str, tuple))
        result = kind(name, self._cells, Cells.of(other) if many else other)
        return self._of(result) if kind is arithmetic else result.array

    def _each_column(self, function):
        return self._of(function(self._cells))


class RangeIndex(Index):
    """The labels 0, 1, 2, and so on: what there is where nobody gave labels."""

    __module__ = "pandas"

    def __init__(self, start=0, stop=None, step=1, name=None):
        rows = (
            start if isinstance(start, range) else range(0, start, step) if stop is None else range(start, stop, step)
        )
        self._range, self.name, self._known, self._made_cells = rows, name, None, None

    start = property(lambda self: self._range.start)
    stop = property(lambda self: self._range.stop)
    step = property(lambda self: self._range.step)
    is_unique = True
    dtype = INT

    def min(self):
        """The smallest label."""
        return min(self._range, default=NAN)

    def max(self):
        """The largest label."""
        return max(self._range, default=NAN)

    @property
    def _cells(self):
        if self._made_cells is None:
            self._made_cells = Cells.of(self._range)
        return self._made_cells

    def __len__(self):
        return len(self._range)

    def __iter__(self):
        return iter(self._range)

    def __contains__(self, label):
        hash(label)
        return isinstance(label, (int, float, np.number)) and label in self._range

    def __getitem__(self, at):
        if isinstance(at, slice):
            return ranged(self._range[at], self.name)
        if isinstance(at, (int, np.integer)):
            return self._range[at]
        return Index.__getitem__(self, at)

    def rename(self, name):
        """The same labels under another name."""
        return ranged(self._range, name[0] if isinstance(name, list) else name)

    def positions(self, label):
        """All places where a label is."""
        if label not in self:
            raise KeyError(label)
        return [self._range.index(int(label))]

    def take(self, positions, gaps=False):
        """The labels at these positions; those as far apart from one another still count."""
        positions = np.asarray(positions, dtype="int64")
        if not len(positions):
            return ranged(range(0), self.name)
        if gaps and bool((positions < 0).any()):
            return make(self._cells.take(positions, gaps), self.name)
        apart = positions[1:] - positions[:-1]
        step = int(apart[0]) if len(apart) else 1
        if step and bool((apart == step).all()):
            first, step = self._range[int(positions[0])], step * self._range.step
            return ranged(range(first, first + step * len(positions), step), self.name)
        return make(self._cells.take(positions), self.name)

    def tolist(self):
        """The labels as a list."""
        return list(self._range)

    to_list = tolist

    def equals(self, other):
        """Whether `other` has the same labels."""
        if isinstance(other, RangeIndex):
            return self._range == other._range
        return Index.equals(self, other)

    def insert(self, loc, item):
        """The labels, with one more; what still counts stays a count."""
        if len(self) and loc == len(self) and item == self.stop and self.step == 1:
            return ranged(range(self.start, self.stop + 1), self.name)
        return Index.insert(self, loc, item)


def ranged(rows, name=None):
    """The labels of a range."""
    index = object.__new__(RangeIndex)
    RangeIndex.__init__(index, rows, name=name)
    return index


def counted(cells, name=None):
    """Labels that are as far apart from one another as a count of them, or None."""
    labels = cells.tolist()
    if cells.letter != "i" or len(labels) < 1:
        return None
    step = labels[1] - labels[0] if len(labels) > 1 else 1
    rows = range(labels[0], labels[0] + step * len(labels), step) if step else None
    return ranged(rows, name) if rows is not None and list(rows) == labels else None


def make(cells, name=None):
    """Labels of the class that suits their type."""
    kind = letter(cells.dtype)
    if kind in "MmPCI":
        from pandas import _time_index

        return _time_index.CLASSES[kind]._made(cells, name)
    return Index._made(cells, name)


def as_index(labels, size=None):
    """Labels from whatever a script gives; counted where it gives none."""
    if labels is None:
        return ranged(range(size or 0))
    if isinstance(labels, Index):
        return labels
    return Index(labels)


def put_together(indexes):
    """The labels of several, one after the other."""
    names = {index.name for index in indexes if index.nlevels == 1}
    if any(index.nlevels > 1 for index in indexes):
        from pandas._multi import MultiIndex

        parts = [joined([index.level(at) for index in indexes]) for at in range(indexes[0].nlevels)]
        return MultiIndex._made(parts, indexes[0].names)
    name = names.pop() if len(names) == 1 else None
    if all(isinstance(index, RangeIndex) for index in indexes):
        start = indexes[0].start
        rows = [label for index in indexes for label in index]
        if rows == list(range(start, start + len(rows))):
            return ranged(range(start, start + len(rows)), name)
    return make(joined([index._cells for index in indexes]), name)


add_operators(Index)
