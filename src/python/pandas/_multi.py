"""`MultiIndex`: labels of several levels."""

import numpy as np
from _headwater_frame import objects
from pandas._cells import Cells
from pandas._dtypes import OBJECT
from pandas._index import Index, as_index, make


class MultiIndex(Index):
    """Labels of several levels, a tuple each."""

    __module__ = "pandas"

    @classmethod
    def _made(cls, parts, names=None):
        index = object.__new__(cls)
        index._parts, index._known = list(parts), None
        index._names = list(names) if names is not None else [None] * len(index._parts)
        return index

    @classmethod
    def from_tuples(cls, tuples, sortorder=None, names=None):
        """Labels from tuples."""
        tuples = [tuple(label) for label in tuples]
        width = max(map(len, tuples), default=len(names or ()))
        return cls._made([Cells.of([label[at] for label in tuples]) for at in range(width)], names)

    @classmethod
    def from_arrays(cls, arrays, sortorder=None, names=None):
        """Labels from one list for each level."""
        names = [getattr(each, "name", None) for each in arrays] if names is None else names
        return cls._made([Cells.of(each) for each in arrays], names)

    @classmethod
    def from_product(cls, iterables, sortorder=None, names=None):
        """All combinations of some labels."""
        import itertools

        return cls.from_tuples(list(itertools.product(*iterables)), names=names)

    @classmethod
    def from_frame(cls, df, names=None):
        """Labels from the columns of a frame."""
        return cls._made(df._values, list(df.columns) if names is None else names)

    nlevels = property(lambda self: len(self._parts))
    names = property(lambda self: list(self._names), lambda self, names: setattr(self, "_names", list(names)))
    name = property(lambda self: None, lambda self, name: None)
    dtype = OBJECT
    _cells = property(lambda self: Cells.objects(self.tolist()))
    levels = property(
        lambda self: [make(part, name).unique().sort_values() for part, name in zip(self._parts, self._names)]
    )

    def __len__(self):
        return len(self._parts[0]) if self._parts else 0

    def __iter__(self):
        return iter(self.tolist())

    def tolist(self):
        """The labels as a list of tuples."""
        return list(zip(*(part.tolist() for part in self._parts)))

    to_list = tolist

    def _places(self):
        if self._known is None:
            known = {}
            for at, label in enumerate(self.tolist()):
                known.setdefault(label, at)
            self._known = known
        return self._known

    def __getitem__(self, at):
        if isinstance(at, (int, np.integer)):
            return tuple(part.at(at) for part in self._parts)
        at = (
            at
            if isinstance(at, slice)
            else np.asarray(getattr(at, "_cells", at) if not hasattr(at, "array") else at.array)
        )
        return self._made([part.like(part.array[at]) for part in self._parts], self._names)

    def __contains__(self, label):
        try:
            return bool(self.positions(label))
        except KeyError:
            return False

    def positions(self, label):
        """All places where a label is, or one that begins with it."""
        if not isinstance(label, tuple):
            label = (label,)
        if len(label) == self.nlevels and not any(isinstance(part, (slice, list)) for part in label):
            first = self._places().get(label)
            if first is None:
                raise KeyError(label)
            if len(self._places()) == len(self):
                return [first]
        found = [at for at, each in enumerate(self.tolist()) if _fits(each, label)]
        if not found:
            raise KeyError(label[0] if len(label) == 1 else label)
        return found

    def level_number(self, level):
        """Which level a name or a number means."""
        if level in self._names:
            return self._names.index(level)
        if isinstance(level, int):
            if not -self.nlevels <= level < self.nlevels:
                raise IndexError(f"Too many levels: Index has only {self.nlevels} levels, not {level + 1}")
            return level % self.nlevels
        raise KeyError(f"Level {level} not found")

    def level(self, level):
        """One level's labels as cells."""
        return self._parts[level]

    def get_level_values(self, level):
        """One level's labels."""
        at = self.level_number(level)
        return make(self._parts[at], self._names[at])

    def droplevel(self, level=0):
        """The labels without a level."""
        gone = {self.level_number(each) for each in (level if isinstance(level, list) else [level])}
        kept = [at for at in range(self.nlevels) if at not in gone]
        if len(kept) == 1:
            return self.get_level_values(kept[0])
        return self._made([self._parts[at] for at in kept], [self._names[at] for at in kept])

    def swaplevel(self, i=-2, j=-1):
        """The labels with two levels in one another's place."""
        parts, names = list(self._parts), list(self._names)
        i, j = self.level_number(i), self.level_number(j)
        parts[i], parts[j], names[i], names[j] = parts[j], parts[i], names[j], names[i]
        return self._made(parts, names)

    def take(self, positions, gaps=False):
        """The labels at these positions."""
        positions = np.asarray(positions, dtype="int64")
        return self._made([part.take(positions, gaps) for part in self._parts], self._names)

    def rename(self, names):
        """The same labels under other names."""
        names = [names] * self.nlevels if names is None or isinstance(names, str) else names
        return self._made(self._parts, names)

    set_names = rename

    def copy(self, deep=False, name=None):
        """The same labels."""
        return self._made(self._parts, self._names)

    def sort_values(self, ascending=True):
        """The labels in order."""
        from pandas._sorting import order

        return self.take(order(self._parts, [ascending] * self.nlevels))

    def to_flat_index(self):
        """The labels as tuples in one level."""
        return Index._made(Cells(objects(self.tolist())))

    def to_frame(self, index=True, name=None):
        """The labels as a frame, a column for each level."""
        from pandas._frame import DataFrame

        names = [at if each is None else each for at, each in enumerate(self._names)] if name is None else name
        return DataFrame._of(as_index(names), self._parts, self if index else as_index(None, len(self)))

    def unique(self, level=None):
        """Each label once."""
        if level is not None:
            return self.get_level_values(level).unique()
        return self.take(list(self._places().values()))

    def map(self, mapper, na_action=None):
        """What a function has for each label."""
        return Index([mapper(label) for label in self.tolist()])

    def insert(self, loc, item):
        """The labels, with one more."""
        labels = self.tolist()
        labels.insert(loc, item if isinstance(item, tuple) else (item, *[""] * (self.nlevels - 1)))
        return self.from_tuples(labels, names=self._names)

    def _of(self, cells):
        return self.from_tuples(cells.tolist(), names=self._names)


def _fits(label, wanted):
    """Whether a label begins with what is wanted: labels, lists of them, or `:`."""
    for part, want in zip(label, wanted):
        if isinstance(want, slice):
            if (want.start is not None and part < want.start) or (want.stop is not None and part > want.stop):
                return False
        elif part not in want if isinstance(want, list) else part != want:
            return False
    return True
