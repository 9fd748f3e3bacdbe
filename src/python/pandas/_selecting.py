"""`loc`, `iloc`, and what stands in brackets: which rows, which columns."""

import numpy as np
from pandas._cells import Cells
from pandas._common import put_values
from pandas._dtypes import BOOL
from pandas._index import as_index
from pandas._missing import NAN
from pandas.errors import IndexingError

_NO_MATCH = (
    "Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object do not "
    "match)."
)


def is_mask(wanted):
    """Whether this is a column or list of True and False."""
    dtype = getattr(wanted, "dtype", None)
    if dtype is not None and not isinstance(wanted, np.generic):
        if dtype == BOOL:
            return True
        if str(dtype) != "object":
            return False
        values = wanted.tolist()
        return bool(values) and all(isinstance(item, bool) for item in values)
    return isinstance(wanted, list) and bool(wanted) and all(isinstance(item, (bool, np.bool_)) for item in wanted)


def masked(wanted, index):
    """The positions where a mask is true."""
    if hasattr(type(wanted), "iloc") and not (wanted.index is index or wanted.index.equals(index)):
        places = wanted.index.indexer(index.tolist())
        if (places < 0).any():
            raise IndexingError(_NO_MATCH)
        wanted = wanted._cells.array[places]
    if len(wanted) != len(index):
        raise ValueError(f"Item wrong length {len(wanted)} instead of {len(index)}.")
    array = wanted._cells.array if hasattr(wanted, "_cells") else wanted
    return np.flatnonzero(np.asarray(array, dtype=bool))


def is_many(wanted):
    """Whether these are several labels."""
    return isinstance(wanted, (list, set)) or (
        hasattr(wanted, "__len__") and not isinstance(wanted, (str, bytes, tuple))
    )


def rows_at(wanted, index, axis="index"):
    """The positions of rows that are named by labels, and whether it is one row only."""
    if is_mask(wanted):
        return masked(wanted, index), False
    if isinstance(wanted, slice):
        if wanted == slice(None):
            return np.arange(len(index)), False
        first, last = index.span(wanted.start, wanted.stop)
        return np.arange(first, last)[:: wanted.step], False
    if is_many(wanted):
        labels = list(wanted)
        absent = [label for label in labels if label not in index]
        if absent:
            if len(absent) == len(labels):
                raise KeyError(f"None of [{as_index(labels)!r}] are in the [{axis}]")
            raise KeyError(f"{absent} not in index")
        return np.array([at for label in labels for at in index.positions(label)], dtype="int64"), False
    places = index.positions(wanted)
    part = index.nlevels > 1 and not (isinstance(wanted, tuple) and len(wanted) == index.nlevels)
    loose = hasattr(type(index), "is_exact") and not index.is_exact(wanted)
    if len(places) > 1 or part or loose:
        return np.array(places, dtype="int64"), False
    return places[0], True


def rows_counted(wanted, index):
    """The positions of rows that are counted, and whether it is one row only."""
    size = len(index)
    if is_mask(wanted):
        return masked(wanted, index), False
    if isinstance(wanted, slice):
        return np.arange(size)[wanted], False
    if is_many(wanted):
        places = [int(at) for at in wanted]
        if any(not -size <= at < size for at in places):
            raise IndexError("positional indexers are out-of-bounds")
        return np.array([at % size for at in places], dtype="int64"), False
    if not isinstance(wanted, (int, np.integer)):
        raise TypeError("Cannot index by location index with a non-integer key")
    if not -size <= wanted < size:
        raise IndexError("single positional indexer is out-of-bounds")
    return int(wanted) % size, True


class Selection:
    """What `loc` and `iloc` are: brackets that take rows, or rows and columns."""

    def __init__(self, table):
        self._table = table

    def _split(self, wanted):
        table = self._table
        if table.ndim == 1:
            if isinstance(wanted, tuple) and len(wanted) == 1:
                return wanted[0], slice(None)
            return wanted, slice(None)
        if isinstance(wanted, tuple):
            inner = table.index.nlevels > 1 and self._by_label
            if inner and (len(wanted) != 2 or self._is_label(wanted)):
                return wanted, slice(None)
            if len(wanted) > 2:
                raise IndexingError("Too many indexers")
            return (wanted[0], slice(None)) if len(wanted) == 1 else wanted
        return wanted, slice(None)

    def _is_label(self, wanted):
        """Whether a pair is one label of two levels, and not a row and a column."""
        if any(isinstance(part, (list, slice)) for part in wanted) or is_mask(wanted[0]):
            return False
        return not isinstance(wanted[0], tuple) and wanted[1] not in self._table.columns

    def __getitem__(self, wanted):
        table = self._table
        wanted_rows, wanted_columns = self._split(wanted)
        wanted_rows = wanted_rows(table) if callable(wanted_rows) else wanted_rows
        rows, is_row = self._rows(wanted_rows)
        if table.ndim == 1:
            if is_row:
                return table._cells.at(rows)
            return self._dropped(table._take_places(rows), wanted_rows)
        columns, is_column = self._columns(wanted_columns)
        if is_row and is_column:
            return table._values[columns].at(rows)
        if is_column:
            return self._dropped(table._column(columns)._take_places(rows), wanted_rows)
        whole = isinstance(wanted_columns, slice) and wanted_columns == slice(None)
        part = table if whole else table._part(columns.tolist())
        return part._row(rows) if is_row else self._dropped(part._take_places(rows), wanted_rows)

    def _dropped(self, found, wanted):
        """Labels that were asked for by their first levels lose these."""
        index = found.index
        if not self._by_label or index.nlevels < 2 or isinstance(wanted, (list, slice)) or is_mask(wanted):
            return found
        if is_many(wanted):
            return found
        wanted = wanted if isinstance(wanted, tuple) else (wanted,)
        gone = [at for at, part in enumerate(wanted) if not isinstance(part, (slice, list))]
        if not gone or len(gone) >= index.nlevels:
            return found
        return found._with_index(index.droplevel(gone))

    def __setitem__(self, wanted, value):
        table = self._table
        wanted_rows, wanted_columns = self._split(wanted)
        wanted_rows = wanted_rows(table) if callable(wanted_rows) else wanted_rows
        rows, is_row = self._rows_to_set(wanted_rows, value)
        if rows is None:
            return
        places = np.array([rows]) if is_row else rows
        if table.ndim == 1:
            value = self._fitting(value, places, table.index) if not is_row else value
            table._set_cells(put_values(table._cells, places, value))
            return
        columns, is_column = self._columns_to_set(wanted_columns)
        columns = [columns] if is_column else columns.tolist()
        whole = isinstance(wanted_rows, slice) and wanted_rows == slice(None)
        for order, at in enumerate(columns):
            given = self._given(value, order, at, len(columns), is_column, is_row, places)
            many = hasattr(given, "__len__") and not isinstance(given, (str, bytes))
            if is_row and many and is_column:
                given = Cells.objects([given])
            if whole and not many and len(table):
                # All of a column is a new column, of a type of its own.
                table._values[at] = Cells.filled(given, len(table))
                continue
            if many and len(given) != len(places):
                raise ValueError("cannot set using a list-like indexer with a different length than the value")
            table._values[at] = put_values(table._values[at], places, given)

    def _given(self, value, order, column, count, is_column, is_row, places):
        """What goes into one column."""
        if hasattr(type(value), "iloc"):
            if value.ndim == 2:
                return self._fitting(value._values[order], places, None)
            if is_row and not is_column:
                label = self._table.columns[column]
                return value[label] if label in value.index else NAN
            return self._fitting(value, places, self._table.index)
        if isinstance(value, dict) and is_row:
            return value[self._table.columns[column]]
        if isinstance(value, np.ndarray) and value.ndim == 2:
            return value[:, order]
        many = isinstance(value, (list, tuple, np.ndarray, range))
        if many and not is_column:
            nested = len(value) and isinstance(value[0], (list, tuple))
            if nested and not is_row:
                return [row[order] for row in value]
            if len(value) == count:
                return value[order]
            if is_row or len(value) != len(places):
                raise ValueError(
                    "Must have equal len keys and value when setting with an iterable"
                    if not is_row
                    else "cannot set a row with mismatched columns"
                )
        return value

    def _fitting(self, value, places, index):
        """A column's values at the rows that are set, by their labels."""
        if index is None or not hasattr(type(value), "iloc") or value.ndim != 1:
            return value
        labels = index.take(places)
        if value.index.equals(labels) or not self._by_label:
            return value._cells
        return value._cells.take(value.index.indexer(labels.tolist()), gaps=True)

    def _rows_to_set(self, wanted, value):
        return self._rows(wanted)

    def _columns_to_set(self, wanted):
        return self._columns(wanted)


class At(Selection):
    """`loc`: by labels."""

    _by_label = True

    def __call__(self, axis=None):
        return self

    def _rows(self, wanted):
        return rows_at(wanted, self._table.index)

    def _columns(self, wanted):
        return rows_at(wanted, self._table.columns, "columns")

    def _rows_to_set(self, wanted, value):
        table = self._table
        try:
            return self._rows(wanted)
        except KeyError:
            if is_many(wanted) or isinstance(wanted, slice):
                raise
        if table.ndim == 1:
            table._append_value(wanted, value)
        else:
            table._append_row(wanted, value)
        return None, None

    def _columns_to_set(self, wanted):
        labels = list(wanted) if is_many(wanted) and not is_mask(wanted) else [wanted]
        if not isinstance(wanted, slice) and not is_mask(wanted):
            for label in labels:
                if label not in self._table.columns:
                    self._table[label] = NAN
        return self._columns(wanted)


class Positions(Selection):
    """`iloc`: counted from zero."""

    _by_label = False

    def _rows(self, wanted):
        return rows_counted(wanted, self._table.index)

    def _columns(self, wanted):
        return rows_counted(wanted, self._table.columns)
