"""What a frame is made of: columns from the many kinds of data that its constructor takes."""

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import OBJECT
from pandas._index import Index, as_index
from pandas._missing import NAN

_REFUSED = "DataFrame constructor not properly called!"


def build(data, index, columns):
    """The labels of the columns, their cells, and the labels of the rows."""
    from pandas._series import Series

    if data is None:
        data = {}
    if isinstance(data, dict):
        return _from_columns(data, index, columns)
    if isinstance(data, Series):
        label = 0 if data.name is None else data.name
        rows = data.index if index is None else as_index(index)
        if columns is not None and data.name is not None and data.name not in list(columns):
            return as_index(columns), [Cells.gaps(len(rows), OBJECT) for _ in columns], rows
        names = [label] if columns is None else list(columns)
        return _labels(names, columns), [data._at_labels(rows)._cells], rows
    if isinstance(data, np.ndarray):
        return _from_array(data, index, columns)
    if isinstance(data, (str, bytes)) or not hasattr(data, "__iter__") or isinstance(data, type):
        if index is None or columns is None or isinstance(data, type):
            raise ValueError(_REFUSED)
        rows, names = as_index(index), as_index(columns)
        return names, [Cells.filled(data, len(rows)) for _ in names], rows
    if hasattr(data, "_cells"):
        name = getattr(data, "name", None) if isinstance(data, Index) else None
        names = [0 if name is None else name] if columns is None else list(columns)
        return _labels(names, columns), [data._cells], as_index(index, len(data))
    return _from_rows(list(data), index, columns)


def _labels(names, columns):
    """Columns that nobody named are counted."""
    return as_index(None, len(names)) if columns is None and names == list(range(len(names))) else as_index(names)


def _from_array(data, index, columns):
    if data.ndim == 1:
        data = data.reshape((len(data), 1))
    if data.ndim != 2:
        raise ValueError(f"Must pass 2-d input. shape={data.shape}")
    size, width = data.shape
    rows, names = as_index(index, size), as_index(columns, width)
    if len(rows) != size or len(names) != width:
        raise ValueError(f"Shape of passed values is {data.shape}, indices imply ({len(rows)}, {len(names)})")
    return names, [Cells.of(data[:, at]) for at in range(width)], rows


def _from_columns(data, index, columns):
    names = list(data) if columns is None else as_index(columns).tolist()
    given = {name: data[name] for name in names if name in data}
    rows = rows_of(given, index)
    if columns is not None and not given and index is None:
        rows = as_index(None, 0)
    cells = [column_of(given[name], rows) if name in given else Cells.gaps(len(rows), OBJECT) for name in names]
    if not names and columns is None:
        return as_index(None, 0), [], rows
    return as_index(columns if columns is not None else names), cells, rows


def _is_many(cells):
    return hasattr(cells, "__iter__") and not isinstance(cells, (str, bytes))


def rows_of(columns, index):
    """The labels of the rows, which follow from the columns."""
    from pandas._series import Series

    for name, cells in columns.items():
        if isinstance(cells, (set, frozenset)):
            raise TypeError(f"'{type(cells).__name__}' type is unordered")
        if _is_many(cells) and not hasattr(cells, "__len__"):
            columns[name] = list(cells)
    if index is not None:
        return as_index(index)
    labelled = [
        cells.index if isinstance(cells, Series) else list(cells)
        for cells in columns.values()
        if isinstance(cells, (Series, dict))
    ]
    sizes = {len(cells) for cells in columns.values() if _is_many(cells) and not isinstance(cells, (Series, dict))}
    if labelled:
        rows = union(labelled)
        for size in sizes:
            if size != len(rows):
                raise ValueError(f"array length {size} does not match index length {len(rows)}")
        return rows
    if len(sizes) > 1:
        raise ValueError("All arrays must be of the same length")
    if not sizes and columns:
        raise ValueError("If using all scalar values, you must pass an index")
    return as_index(None, *sizes) if sizes else as_index(None, 0)


def union(labelled):
    """The labels of several; in order, if they are not all the same."""
    first = labelled[0]
    if all(each is first or list(each) == list(first) for each in labelled):
        return as_index(first)
    labels = list(dict.fromkeys(label for each in labelled for label in each))
    if any(isinstance(each, Index) for each in labelled):
        try:
            labels.sort()
        except TypeError:
            pass
    return as_index(None, len(labels)) if labels == list(range(len(labels))) else Index(labels)


def column_of(cells, rows):
    """One column's cells, from what a script gives."""
    from pandas._series import Series

    if isinstance(cells, dict):
        return Cells.of([cells.get(label, NAN) for label in rows]) if len(rows) else Cells.gaps(0)
    if isinstance(cells, Series):
        return cells._cells if cells.index is rows or cells.index.equals(rows) else cells._at_labels(rows)._cells
    if not _is_many(cells):
        return Cells.filled(cells, len(rows))
    found = Cells.of(cells)
    if isinstance(cells, list) and not cells:
        found = Cells.gaps(0)
    if len(found) != len(rows):
        raise ValueError(f"Length of values ({len(found)}) does not match length of index ({len(rows)})")
    return found


def _from_rows(data, index, columns):
    from pandas._series import Series

    first = data[0] if data else None
    if hasattr(first, "__dataclass_fields__") and not isinstance(first, type):
        from dataclasses import asdict

        data = [asdict(row) for row in data]
        first = data[0]
    if isinstance(first, Series):
        return _from_series(data, index, columns)
    if isinstance(first, dict):
        return _from_records(data, index, columns)
    rows = as_index(index, len(data))
    if not data:
        names = as_index(columns, 0)
        return names, [Cells.gaps(len(rows), OBJECT) for _ in names], rows
    if not isinstance(first, (list, tuple, range, set, frozenset, np.ndarray)):
        names = [0] if columns is None else list(columns)
        if len(names) != 1:
            shapes = f"({len(data)}, 1), indices imply ({len(data)}, {len(names)})"
            raise ValueError(f"Shape of passed values is {shapes}")
        return _labels(names, columns), [_checked(data, rows)], rows
    if columns is None and hasattr(first, "_fields"):
        columns = list(first._fields)
    width = max((len(row) for row in data), default=0)
    names = list(range(width)) if columns is None else as_index(columns).tolist()
    if len(names) != width:
        raise ValueError(f"{len(names)} columns passed, passed data had {width} columns")
    data = [[*row, *[None] * (width - len(row))] for row in data]
    labels = as_index(columns) if columns is not None else _labels(names, columns)
    return labels, [_checked([row[at] for row in data], rows) for at in range(width)], rows


def _from_series(data, index, columns):
    names = list(dict.fromkeys(label for row in data for label in row.index)) if columns is None else list(columns)
    if index is None:
        named = [row.name for row in data]
        index = named if any(name is not None for name in named) else None
    rows = as_index(index, len(data))
    columns = [row.to_dict() for row in data]
    labels = data[0].index if all(row.index.equals(data[0].index) for row in data) else as_index(names)
    return labels, [_checked([row.get(name, NAN) for row in columns], rows) for name in names], rows


def _from_records(data, index, columns):
    for row in data:
        if not isinstance(row, dict):
            raise TypeError(f"'{type(row).__name__}' object is not iterable")
    names = list(dict.fromkeys(key for row in data for key in row)) if columns is None else list(columns)
    rows = as_index(index, len(data))
    cells = [_checked([row.get(name, NAN) for row in data], rows) for name in names]
    return as_index(names) if names else as_index(None, 0), cells, rows


def _checked(cells, rows):
    if len(cells) != len(rows):
        raise ValueError(f"Length of values ({len(cells)}) does not match length of index ({len(rows)})")
    return Cells.of(cells)
