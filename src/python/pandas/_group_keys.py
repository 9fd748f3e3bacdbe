"""Which row is in which group, and what the groups are called."""

import numpy as np
from _headwater_frame import factorize, places
from pandas._cells import Cells
from pandas._index import Index, make
from pandas._missing import NAN, is_missing
from pandas._sorting import order


class Keys:
    """The groups of a table's rows."""

    def __init__(self, parts, names, sort=True, dropna=True, observed=True, several=False):
        self.names, self.several = names, several or len(parts) > 1
        # Whether what a function makes of the groups is labelled with their names.
        self.shown = True
        self.codes, self.parts = _codes(parts, sort, dropna)
        if not observed and any(part.letter == "C" for part in parts):
            self._all_categories(parts)
        self._places = None

    @property
    def count(self):
        """How many groups there are."""
        return len(self.parts[0]) if self.parts else 0

    def places(self):
        """The positions of each group's rows."""
        if self._places is None:
            self._places = places(self.codes, self.count)
        return self._places

    def index(self):
        """The groups' names as labels."""
        from pandas._multi import MultiIndex

        if len(self.parts) == 1:
            return make(self.parts[0], self.names[0])
        return MultiIndex._made(self.parts, self.names)

    def labels(self):
        """The groups' names: tuples, if there are several keys."""
        found = list(zip(*(part.tolist() for part in self.parts)))
        return found if self.several else [label[0] for label in found]

    def plain_labels(self):
        """The groups' names: tuples only if there are several keys in each."""
        found = list(zip(*(part.tolist() for part in self.parts)))
        return found if len(self.parts) > 1 else [label[0] for label in found]

    def without_gaps(self):
        """The positions of the rows that are in a group."""
        return np.flatnonzero(self.codes >= 0)

    def _all_categories(self, parts):
        """Groups with no rows for categories that do not come up."""
        if len(parts) > 1:
            import itertools

            columns = [
                part.dtype.categories.tolist() if part.letter == "C" else own.unique().tolist()
                for part, own in zip(parts, map(make, self.parts))
            ]
            labels = list(itertools.product(*columns))
            known = {label: at for at, label in enumerate(labels)}
            moved = np.array(
                [known[label] for label in zip(*(part.tolist() for part in self.parts))] or [0], dtype="int64"
            )
            self.codes = np.where(self.codes < 0, -1, moved[np.maximum(self.codes, 0)])
            self.parts = [Cells.of([label[at] for label in labels], part.dtype) for at, part in enumerate(parts)]
            return
        (part,) = parts
        self.codes = part.array
        self.parts = [part.like(np.arange(len(part.dtype.categories)))]


def _codes(parts, sort, dropna):
    if not len(parts[0]):
        return np.array([], dtype="int64"), parts
    holes = [part.missing() for part in parts]
    known = ~holes[0]
    for hole in holes[1:]:
        known = known & ~hole
    if len(parts) == 1 and dropna:
        codes, firsts = factorize(parts[0].array, known)
        return _ordered(codes, firsts, parts, sort)
    columns = [part.keys() for part in parts]
    if not dropna:
        columns = [[None if is_missing(key) else key for key in column] for column in columns]
        known = np.ones(len(parts[0]), dtype=bool)
    keys = columns[0] if len(columns) == 1 else list(zip(*columns))
    codes, firsts = factorize(keys, known)
    return _ordered(codes, firsts, parts, sort)


def _ordered(codes, firsts, parts, sort):
    uniques = [part.take(firsts) for part in parts]
    if not sort or not len(firsts):
        return codes, uniques
    ordered = order(uniques, [True] * len(uniques))
    moved = np.empty(len(ordered), dtype="int64")
    moved[ordered] = np.arange(len(ordered))
    return np.where(codes < 0, -1, moved[np.maximum(codes, 0)]), [part.take(ordered) for part in uniques]


def keys_of(table, by, level):
    """The columns by which rows are grouped, their names, which of the table's own columns they are, and whether they
    came as a list."""
    if level is not None:
        levels = level if isinstance(level, list) else [level]
        parts = [_level(table.index, each) for each in levels]
        return [part for part, _ in parts], [name for _, name in parts], [], isinstance(level, list) and len(level) > 1
    several = isinstance(by, list)
    wanted = by if several and not _is_values(by, table) else [by]
    parts, names, own = [], [], []
    for key in wanted:
        cells, name, label = _key(table, key)
        parts.append(cells)
        names.append(name)
        own += [label] if label is not None else []
    return parts, names, own, several and wanted is by


def _is_values(by, table):
    """Whether a list holds a key for each row."""
    columns = getattr(table, "columns", ())
    plain = all(isinstance(key, (str, int, float, bool)) for key in by)
    return plain and len(by) == len(table) and not all(key in columns or key in table.index.names for key in by)


def _level(index, level):
    if index.nlevels > 1:
        at = index.level_number(level)
        return index._parts[at], index.names[at]
    if isinstance(level, str) and level != index.name:
        raise ValueError(f"level name {level} is not the name of the index")
    return index._cells, index.name


def _key(table, key):
    if hasattr(type(key), "iloc"):
        return key._at_labels(table.index)._cells, key.name, None
    if isinstance(key, Index):
        return key._cells, key.name, None
    if isinstance(key, Grouper):
        return key.cells(table)
    if isinstance(key, (list, np.ndarray)) or hasattr(key, "_cells"):
        cells = Cells.of(key)
        if len(cells) != len(table):
            raise ValueError("Grouper and axis must be same length")
        return cells, None, None
    if callable(key):
        return Cells.of([key(label) for label in table.index]), None, None
    if isinstance(key, dict):
        return Cells.of([key.get(label, NAN) for label in table.index]), None, None
    if table.ndim == 2 and key in table.columns:
        return table[key]._cells, key, key
    if key in table.index.names and key is not None:
        return table.index.get_level_values(key)._cells, key, None
    raise KeyError(key)


class Grouper:
    """A key with a frequency: `pd.Grouper(key="day", freq="ME")`."""

    __module__ = "pandas"

    def __init__(self, key=None, level=None, freq=None, **options):
        self.key, self.level, self.freq = key, level, freq

    def groups(self, table, as_labels):
        """The rows in periods."""
        from pandas._resampling import Resampler

        found = Resampler(table, self.freq, self.key)._groups
        found._as_index = as_labels
        return found

    def cells(self, table):
        """The key's value for each row."""
        from pandas._resampling import bins

        cells = table[self.key]._cells if self.key is not None else table.index._cells
        name = self.key if self.key is not None else table.index.name
        if self.freq is None:
            return cells, name, self.key
        labels, codes = bins(cells, self.freq)
        return labels._cells.take(codes, gaps=True), name, self.key
