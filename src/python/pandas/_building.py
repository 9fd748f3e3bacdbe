"""What a frame is made of: columns from the many kinds of data that its constructor takes."""

from pandas._index import Index, RangeIndex, as_index
from pandas._series import Series
from pandas._values import NAN, Values

_REFUSED = "DataFrame constructor not properly called!"


def build(data, index, columns):
    """The labels of the columns, their cells, and the labels of the rows."""
    if data is None:
        data = {}
    if isinstance(data, dict):
        return _from_columns(data, index, columns)
    if isinstance(data, Series):
        label = 0 if data.name is None else data.name
        rows = data.index if index is None else as_index(index)
        names = [label] if columns is None else list(columns)
        return _labels(names, columns), [data._at_labels(rows)._values], rows
    if isinstance(data, (str, bytes)) or not hasattr(data, "__iter__") or isinstance(data, type):
        if index is None or columns is None or isinstance(data, type):
            raise ValueError(_REFUSED)
        rows, names = as_index(index), as_index(columns)
        return names, [Values.of([data] * len(rows)) for _ in names], rows
    name = getattr(data, "name", None) if isinstance(data, Index) else None
    return _from_rows(list(data), index, columns, name)


def _labels(names, columns):
    """Columns that nobody named are counted."""
    return RangeIndex(len(names)) if columns is None and names == list(range(len(names))) else as_index(names)


def _from_columns(data, index, columns):
    names = list(data) if columns is None else list(as_index(columns))
    given = {name: data[name] for name in names if name in data}
    rows = _rows_of(given, index)
    if columns is not None and not given and index is None:
        rows = RangeIndex(0)
    cells = []
    for name in names:
        if name in given:
            cells.append(_column(given[name], rows))
        else:
            cells.append(Values([NAN] * len(rows), "object"))
    if not names and columns is None:
        return RangeIndex(0), [], rows
    return as_index(columns if columns is not None else names), cells, rows


def _is_many(cells):
    return hasattr(cells, "__iter__") and not isinstance(cells, (str, bytes))


def _rows_of(columns, index):
    """The labels of the rows, which follow from the columns."""
    for name, cells in columns.items():
        if isinstance(cells, (set, frozenset)):
            raise TypeError(f"'{type(cells).__name__}' type is unordered")
        if _is_many(cells) and not hasattr(cells, "__len__"):
            columns[name] = list(cells)
    if index is not None:
        return as_index(index)
    labelled = [cells.index if isinstance(cells, Series) else list(cells)
                for cells in columns.values() if isinstance(cells, (Series, dict))]
    sizes = {len(cells) for cells in columns.values() if _is_many(cells) and not isinstance(cells, (Series, dict))}
    if labelled:
        rows = _union(labelled)
        for size in sizes:
            if size != len(rows):
                raise ValueError(f"array length {size} does not match index length {len(rows)}")
        return rows
    if len(sizes) > 1:
        raise ValueError("All arrays must be of the same length")
    if not sizes and columns:
        raise ValueError("If using all scalar values, you must pass an index")
    return RangeIndex(*sizes) if sizes else RangeIndex(0)


def _union(labelled):
    first = labelled[0]
    if all(list(labels) == list(first) for labels in labelled):
        return as_index(first)
    labels = list(dict.fromkeys(label for each in labelled for label in each))
    if any(isinstance(each, Index) for each in labelled):
        try:
            labels.sort()
        except TypeError:
            pass
    return RangeIndex(len(labels)) if labels == list(range(len(labels))) else Index(labels)


def _column(cells, rows):
    if isinstance(cells, dict):
        return Values.of([cells.get(label, NAN) for label in rows]) if len(rows) else Values([], "float64")
    if isinstance(cells, Series):
        return cells._values if cells.index is rows else cells._at_labels(rows)._values
    if not _is_many(cells):
        one = Values.of([cells])
        return Values(one.items * len(rows), one.dtype)
    cells = list(cells)
    if len(cells) != len(rows):
        raise ValueError(f"Length of values ({len(cells)}) does not match length of index ({len(rows)})")
    return Values.of(cells) if cells else Values([], "float64")


def _from_rows(data, index, columns, name=None):
    first = data[0] if data else None
    if hasattr(first, "__dataclass_fields__") and not isinstance(first, type):
        from dataclasses import asdict

        data = [asdict(row) for row in data]
        first = data[0]
    if isinstance(first, Series):
        columns = list(first.index) if columns is None else columns
        data = [list(row) for row in data]
        first = data[0]
    if isinstance(first, dict):
        return _from_records(data, index, columns)
    rows = as_index(index, len(data))
    if not data:
        names = as_index(columns, 0)
        return names, [Values([NAN] * len(rows), "object") for _ in names], rows
    if not isinstance(first, (list, tuple, range, set, frozenset)):
        names = [0 if name is None else name] if columns is None else list(columns)
        if len(names) != 1:
            shapes = f"({len(data)}, 1), indices imply ({len(data)}, {len(names)})"
            raise ValueError(f"Shape of passed values is {shapes}")
        return _labels(names, columns), [_checked(data, rows)], rows
    if columns is None and hasattr(first, "_fields"):
        columns = list(first._fields)
    width = max((len(row) for row in data), default=0)
    names = list(range(width)) if columns is None else list(as_index(columns))
    if len(names) != width:
        raise ValueError(f"{len(names)} columns passed, passed data had {width} columns")
    data = [[*row, *[None] * (width - len(row))] for row in data]
    return _labels(names, columns), [_checked([row[at] for row in data], rows) for at in range(width)], rows


def _from_records(data, index, columns):
    for row in data:
        if not isinstance(row, dict):
            raise TypeError(f"'{type(row).__name__}' object is not iterable")
    names = list(dict.fromkeys(key for row in data for key in row)) if columns is None else list(columns)
    rows = as_index(index, len(data))
    cells = [_checked([row.get(name, NAN) for row in data], rows) for name in names]
    return as_index(names, 0) if names else RangeIndex(0), cells, rows


def _checked(cells, rows):
    if len(cells) != len(rows):
        raise ValueError(f"Length of values ({len(cells)}) does not match length of index ({len(rows)})")
    return Values.of(cells)
