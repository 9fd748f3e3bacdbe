"""`loc`, `iloc`, and what stands in brackets: which rows, which columns."""

from pandas._values import Values, is_missing


def is_mask(wanted):
    """Whether this is a column or list of True and False."""
    if getattr(getattr(wanted, "dtype", None), "name", None) == "bool":
        return True
    return isinstance(wanted, list) and bool(wanted) and all(isinstance(item, bool) for item in wanted)


def masked(wanted, size):
    """The positions where a mask is True."""
    if len(wanted) != size:
        raise ValueError(f"Item wrong length {len(wanted)} instead of {size}.")
    return [at for at, chosen in enumerate(wanted) if chosen and not is_missing(chosen)]


def rows_at(wanted, index):
    """The positions of rows that are named by labels, and whether it is one row only."""
    if is_mask(wanted):
        return masked(wanted, len(index)), False
    if isinstance(wanted, slice):
        first = 0 if wanted.start is None else index.get_loc(wanted.start)
        last = len(index) if wanted.stop is None else _last(wanted.stop, index) + 1
        return list(range(first, last))[:: wanted.step], False
    if isinstance(wanted, list) or hasattr(wanted, "dtype"):
        return [at for label in wanted for at in index.positions(label)], False
    places = index.positions(wanted)
    return (places, False) if len(places) > 1 else (places[0], True)


def _last(label, index):
    if label in index:
        return index.get_loc(label)
    # Labels that count may be left out at the end.
    return max((at for at, known in enumerate(index) if known <= label), default=-1)


def rows_counted(wanted, size):
    """The positions of rows that are counted, and whether it is one row only."""
    if is_mask(wanted):
        return masked(wanted, size), False
    if isinstance(wanted, slice):
        return list(range(size))[wanted], False
    if isinstance(wanted, list) or hasattr(wanted, "dtype"):
        return [_counted(at, size) for at in wanted], False
    return _counted(wanted, size), True


def _counted(at, size):
    if not isinstance(at, int):
        raise TypeError("Cannot index by location index with a non-integer key")
    if not -size <= at < size:
        raise IndexError("single positional indexer is out-of-bounds")
    return at % size


class Selection:
    """What `loc` and `iloc` are: brackets that take rows, or rows and columns."""

    def __init__(self, table):
        self._table = table

    def _is_frame(self):
        return hasattr(type(self._table), "columns")

    def _split(self, wanted):
        if self._is_frame() and isinstance(wanted, tuple):
            return wanted
        return wanted, slice(None)

    def __getitem__(self, wanted):
        table = self._table
        wanted_rows, wanted_columns = self._split(wanted)
        rows, is_row = self._rows(wanted_rows)
        if not self._is_frame():
            return table._values.items[rows] if is_row else table._take(rows)
        columns, is_column = self._columns(wanted_columns)
        if is_row and is_column:
            return table._values[columns].items[rows]
        if is_column:
            return table._column(columns)._take(rows)
        part = table._part(columns)
        return part._row(rows) if is_row else part._take(rows)

    def __setitem__(self, wanted, value):
        table = self._table
        wanted_rows, wanted_columns = self._split(wanted)
        if not self._is_frame():
            rows, is_row = self._rows(wanted_rows)
            table._values = replaced(table._values, [rows] if is_row else rows, value)
            return
        try:
            rows, is_row = self._rows(wanted_rows)
        except KeyError:
            rows, is_row = table._add_row(wanted_rows), True
        columns, is_column = self._columns(wanted_columns, table)
        places = [rows] if is_row else rows
        columns = [columns] if is_column else columns
        many = is_row and not is_column and (isinstance(value, (list, tuple, dict)) or hasattr(value, "iloc"))
        if many and len(value) != len(columns):
            raise ValueError("cannot set a row with mismatched columns")
        labels = list(table.columns)
        for order, column in enumerate(columns):
            cell = value
            if isinstance(value, dict) and many:
                cell = value[labels[column]]
            elif many:
                cell = list(value)[order]
            table._values[column] = replaced(table._values[column], places, cell)


class At(Selection):
    """`loc`: by labels."""

    def _rows(self, wanted):
        return rows_at(wanted, self._table.index)

    def _columns(self, wanted, extended=None):
        if extended is not None and isinstance(wanted, str) and wanted not in extended.columns:
            extended[wanted] = float("nan")
        return rows_at(wanted, self._table.columns)


class Positions(Selection):
    """`iloc`: counted from zero."""

    def _rows(self, wanted):
        return rows_counted(wanted, len(self._table.index))

    def _columns(self, wanted, extended=None):
        return rows_counted(wanted, len(self._table.columns))


def replaced(values, places, value):
    """The cells, with others at these places: one value for all, or one each."""
    cells = list(values.items)
    news = list(value) if hasattr(value, "__iter__") and not isinstance(value, (str, bytes, dict)) else None
    if news is not None and len(news) != len(places):
        raise ValueError("cannot set using a list-like indexer with a different length than the value")
    for order, at in enumerate(places):
        cells[at] = value if news is None else news[order]
    return Values.of(cells)
