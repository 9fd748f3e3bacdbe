"""`groupby`: rows in groups, and what comes of each group."""

import numpy as np
from _headwater_frame import group as grouped
from pandas import _reducing
from pandas._cells import Cells
from pandas._group_agg import GroupFigures
from pandas._group_keys import Grouper, Keys, keys_of
from pandas._group_rows import GroupRows
from pandas._index import as_index
from pandas._missing import NAN
from pandas._own import missing


# The figures that are computed for all groups at once.
_FAST = ("sum", "mean", "min", "max", "std", "var", "count")


def group(table, by, level, as_labels, sort, dropna, observed, group_keys=True):
    """The groups of a column's or a frame's rows."""
    if isinstance(by, Grouper) and by.freq is not None:
        return by.groups(table, as_labels)
    parts, names, own, several = keys_of(table, by, level)
    keys = Keys(parts, names, sort, dropna, observed, several)
    keys.shown = group_keys
    cls = SeriesGroupBy if table.ndim == 1 else DataFrameGroupBy
    return cls(table, keys, own, as_labels)


class Groups(dict):
    """The labels of each group's rows, shown as lists."""

    def __repr__(self):
        return "{" + ", ".join(f"{label!r}: {index.tolist()}" for label, index in self.items()) + "}"


class GroupBy(GroupFigures, GroupRows):
    """The rows of a table in groups."""

    def __init__(self, table, keys, own=(), as_index=True, chosen=None):
        self._table, self._keys, self._own, self._as_index, self._chosen = table, keys, list(own), as_index, chosen

    def __len__(self):
        return self._keys.count

    ngroups = property(lambda self: self._keys.count)

    @property
    def groups(self):
        """The labels of each group's rows."""
        index = self._table.index
        return Groups(zip(self._keys.labels(), map(index.take, self._keys.places())))

    @property
    def indices(self):
        """The positions of each group's rows."""
        return dict(zip(self._keys.labels(), self._keys.places()))

    def __iter__(self):
        table = self._shown()
        several = self._keys.several
        labels = zip(*(part.tolist() for part in self._keys.parts))
        for label, places in zip(labels, self._keys.places()):
            yield label if several else label[0], table._take_places(places)

    def get_group(self, name):
        """One group's rows."""
        labels = self._keys.labels()
        if name not in labels and isinstance(name, tuple) and len(name) == 1 and name[0] in labels:
            name = name[0]
        if name not in labels:
            raise KeyError(name)
        return self._shown()._take_places(self._keys.places()[labels.index(name)])

    def _parts(self):
        """Each group's rows without the keys."""
        table = self._inner()
        return [table._take_places(places) for places in self._keys.places()]

    def pipe(self, func, *args, **kwargs):
        """What a function makes of the groups."""
        return func(self, *args, **kwargs)

    def size(self):
        """How many rows each group has."""
        counts = np.array([len(places) for places in self._keys.places()], dtype="int64")
        name = self._table.name if self._table.ndim == 1 else None
        found = self._series(Cells(counts), name)
        if not self._as_index:
            return found.reset_index(name="size")
        return found

    def ngroup(self, ascending=True):
        """The number of the group that each row is in."""
        return self._per_row(Cells(self._keys.codes), None)

    def _series(self, cells, name):
        from pandas._series import Series

        return Series._of(cells, self._keys.index(), name)

    def _per_row(self, cells, name):
        from pandas._series import Series

        return Series._of(cells, self._table.index, name)

    def _figures(self, name, cells, **options):
        """One figure of each group for one column."""
        if name in ("first", "last", "min", "max") and cells.letter not in "iuf":
            return self._picked(name, cells)
        if (
            name not in ("count", "size", "nunique")
            and cells.letter in "S"
            and name in ("mean", "median", "std", "var", "sem", "prod", "skew")
        ):
            raise TypeError(f"dtype '{cells.dtype}' does not support operation '{name}'")
        if name in ("first", "last"):
            return self._picked(name, cells)
        if cells.letter == "O" and name == "mean":
            _reducing.reduce(name, cells)
        if cells.letter in "if" and name in _FAST and self._keys.count:
            found = Cells(grouped(name, cells.array, self._keys.codes, self._keys.count, float(options.get("ddof", 1))))
            if name == "sum" and cells.letter == "f":
                # A group in which all is missing adds up to nothing, which is 0.
                found = Cells(np.where(found.missing(), 0.0, found.array))
            least = options.get("min_count", 0)
            if least > 0:
                known = grouped("count", cells.array, self._keys.codes, self._keys.count, 1.0)
                found = Cells(np.where(known < least, NAN, found.array)) if (known < least).any() else found
            return found
        values = [_reducing.reduce(name, cells.take(places), **options) for places in self._keys.places()]
        plain = [value.item() if isinstance(value, np.generic) else value for value in values]
        if name in ("count", "nunique", "size"):
            return Cells(np.array(plain, dtype="int64"))
        if name in ("any", "all"):
            return Cells(np.array(plain, dtype=bool))
        if not plain:
            return cells if name in ("sum", "min", "max", "prod") else Cells(np.array([], dtype="float64"))
        found = Cells.of(plain)
        if cells.letter == "f" or name in ("mean", "median", "std", "var", "sem", "skew", "quantile"):
            return Cells(found.floats()) if found.letter in "iufbO" and cells.letter in "iufbO" else found
        if found.letter == "f" and cells.letter == "i" and name in ("min", "max", "sum", "prod"):
            return found
        return found

    def _picked(self, name, cells):
        """The group's first, last, smallest or largest value, of the column's own type."""
        holes = cells.missing()
        chosen = []
        for places in self._keys.places():
            known = places[~holes[places]]
            if not len(known):
                chosen.append(-1)
            elif name in ("first", "last"):
                chosen.append(int(known[0 if name == "first" else -1]))
            else:
                chosen.append(int(known[_reducing.extreme_at(name, cells.take(known))]))
        return cells.take(np.array(chosen, dtype="int64"), gaps=True)


class SeriesGroupBy(GroupBy):
    """The values of a column in groups."""

    __module__ = "pandas.api.typing"

    def __getattr__(self, name):
        raise missing("'SeriesGroupBy' object", name)

    def _shown(self):
        return self._table

    _inner = _shown

    def _columns(self):
        return [self._table]

    def _assembled(self, columns, name=None):
        """What came of the groups: as labels with values, or as a frame with the keys."""
        found = self._series(columns[0], self._table.name if name is None else name)
        return found if self._as_index else found.reset_index()

    def unique(self):
        """Each group's different values."""
        return self._series(Cells.objects([part.unique() for part in self._parts()]), self._table.name)

    def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
        """How often each value is there in each group."""
        from pandas._concat import concat

        counts = [part.value_counts(normalize, sort, ascending, dropna=dropna) for part in self._parts()]
        found = concat(counts, keys=self._keys.plain_labels(), names=[*self._keys.names, self._table.name])
        return found.rename("proportion" if normalize else "count")

    def nlargest(self, n=5, keep="first"):
        """Each group's largest values."""
        return self.apply(lambda part: part.nlargest(n))

    def nsmallest(self, n=5, keep="first"):
        """Each group's smallest values."""
        return self.apply(lambda part: part.nsmallest(n))


class DataFrameGroupBy(GroupBy):
    """The rows of a frame in groups."""

    __module__ = "pandas.api.typing"

    def __getattr__(self, name):
        if not name.startswith("_") and name in self._table.columns:
            return self[name]
        raise missing("'DataFrameGroupBy' object", name)

    def __getitem__(self, wanted):
        if isinstance(wanted, tuple) and wanted not in self._table.columns:
            raise ValueError("Cannot subset columns with a tuple with more than one element. Use a list instead.")
        if isinstance(wanted, (list, np.ndarray)) or hasattr(wanted, "_cells"):
            absent = [label for label in wanted if label not in self._table.columns]
            if absent:
                raise KeyError(f"Columns not found: {', '.join(repr(str(label)) for label in absent)}")
            return DataFrameGroupBy(self._table, self._keys, self._own, self._as_index, list(wanted))
        if wanted not in self._table.columns:
            raise KeyError(f"Column not found: {wanted}")
        return SeriesGroupBy(self._table[wanted], self._keys, (), self._as_index)

    def _shown(self):
        return self._table if self._chosen is None else self._table[self._chosen]

    def _inner(self):
        if self._chosen is not None:
            return self._table[self._chosen]
        return self._table.drop(columns=self._own) if self._own else self._table

    def _columns(self):
        return self._inner()._columns()

    def _assembled(self, columns, labels=None):
        """What came of the groups, a column each."""
        from pandas._frame import DataFrame

        labels = self._inner().columns if labels is None else as_index(labels)
        if self._as_index:
            return DataFrame._of(labels, columns, self._keys.index())
        names = [
            name if name is not None else "index" if at == 0 and len(self._keys.names) == 1 else f"level_{at}"
            for at, name in enumerate(self._keys.names)
        ]
        kept = [at for at, name in enumerate(names) if name not in labels]
        values = [*(self._keys.parts[at] for at in kept), *columns]
        if labels.nlevels > 1:
            all_labels = labels
            for place, at in enumerate(kept):
                all_labels = all_labels.insert(place, names[at])
        else:
            all_labels = as_index([*(names[at] for at in kept), *labels])
        return DataFrame._of(all_labels, values, as_index(None, self._keys.count))

    def value_counts(self, subset=None, normalize=False, **options):
        """How often each row is there in each group."""
        return self._table.value_counts(
            [*self._own, *(subset or self._inner().columns)], normalize, **options
        ).sort_index()

    def corr(self, method="pearson", min_periods=1, numeric_only=False):
        """How much each two columns go together in each group."""
        return self._pairs("corr", method=method, numeric_only=numeric_only)

    def cov(self, min_periods=None, ddof=1, numeric_only=False):
        """The covariance of each two columns in each group."""
        return self._pairs("cov", ddof=ddof, numeric_only=numeric_only)

    def _pairs(self, name, **options):
        from pandas._concat import concat

        parts = [getattr(part, name)(**options) for part in self._parts()]
        return concat(parts, keys=self._keys.plain_labels(), names=[*self._keys.names, None])
