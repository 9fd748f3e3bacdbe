"""Long tables made wide, wide ones long."""

import numpy as np
from pandas._cells import Cells, joined
from pandas._common import put_values
from pandas._group_keys import Keys
from pandas._index import as_index, make
from pandas._missing import NAN


def _frame(labels, values, index):
    from pandas._frame import DataFrame

    return DataFrame._of(labels, values, index)


def transpose(frame):
    """Rows as columns, columns as rows."""
    letters = {cells.letter for cells in frame._values}
    if not frame._values:
        return _frame(frame.index, [Cells.objects([]) for _ in range(len(frame))], frame.columns)
    if len(letters) == 1 or letters <= set("if"):
        whole = joined(frame._values)
        order = np.arange(len(whole)).reshape((len(frame._values), len(frame)))
        values = [whole.take(order[:, at]) for at in range(len(frame))]
    else:
        rows = zip(*(cells.tolist() for cells in frame._values))
        values = [Cells.objects(list(row)) for row in rows]
    return _frame(frame.index, values, frame.columns)


def unstack(table, level=-1, fill_value=None):
    """A level of the rows' labels as columns."""
    from pandas._multi import MultiIndex
    from pandas._series import Series

    index = table.index
    if index.nlevels < 2:
        if table.ndim == 2:
            return _stacked_columns(table)
        raise ValueError(f"index must be a MultiIndex to unstack, {type(index)} was passed")
    at = index.level_number(level)
    rest = [each for each in range(index.nlevels) if each != at]
    rows = Keys([index._parts[each] for each in rest], [index.names[each] for each in rest])
    names = Keys([index._parts[at]], [index.names[at]])
    order = rows.codes * names.count + names.codes
    if len(set(order.tolist())) < len(order):
        raise ValueError("Index contains duplicate entries, cannot reshape")
    places = np.full(rows.count * names.count, -1, dtype="int64")
    places[order] = np.arange(len(order))
    columns = [table] if isinstance(table, Series) else table._columns()
    values = []
    holes = bool((places < 0).any()) and fill_value is None
    for column in columns:
        # All columns that come of one are of its type.
        column = column._like(column._cells.with_gaps()) if holes else column
        for number in range(names.count):
            taken = places[np.arange(rows.count) * names.count + number]
            values.append(_filled(column._cells, taken, fill_value))
    labels = names.index()
    if table.ndim == 2:
        outer = table.columns
        upper = outer._parts if outer.nlevels > 1 else [outer._cells]
        repeated = np.repeat(np.arange(len(outer)), names.count)
        inner = labels._cells.take(np.concatenate([np.arange(names.count)] * len(outer)))
        labels = MultiIndex._made([*(part.take(repeated) for part in upper), inner], [*outer.names, labels.name])
    return _frame(labels, values, rows.index())


def _filled(cells, places, fill_value):
    if fill_value is None or not (places < 0).any():
        return cells.take(places, gaps=True)
    return put_values(cells.take(np.maximum(places, 0)), np.flatnonzero(places < 0), fill_value)


def _stacked_columns(frame):
    """Each column below the other, its label as a level before those of the rows."""
    from pandas._multi import MultiIndex
    from pandas._series import Series

    size, width = frame.shape
    outer = make(frame.columns._cells, frame.columns.name)._cells.take(np.repeat(np.arange(width), size))
    inner = frame.index._cells.take(np.concatenate([np.arange(size)] * width))
    return Series._of(joined(frame._values), MultiIndex._made([outer, inner], [frame.columns.name, frame.index.name]))


def stack(frame, level=-1):
    """The labels of columns as one more level of rows."""
    from pandas._series import Series

    columns = frame.columns
    size = len(frame)
    if columns.nlevels > 1:
        at = columns.level_number(level)
        inner = make(columns._parts[at], columns.names[at])
        upper = columns.droplevel(at)
        names = inner.unique()
        labels = upper.unique()
        values = []
        for label in labels:
            parts = []
            for name in names:
                wanted = [place for place, (a, b) in enumerate(zip(upper, inner)) if a == label and b == name]
                parts.append(frame._values[wanted[0]] if wanted else Cells.gaps(size))
            values.append(_woven(parts, size))
        return _frame(labels, values, _longer(frame.index, names, size))
    whole = _woven(frame._values, size)
    return Series._of(whole, _longer(frame.index, columns, size))


def _woven(parts, size):
    """The first of each, then the second of each."""
    whole = joined(parts)
    return whole.take(np.arange(len(whole)).reshape((len(parts), size)).T.reshape(-1))


def _longer(index, names, size):
    from pandas._multi import MultiIndex

    rows = np.repeat(np.arange(size), len(names))
    parts = index._parts if index.nlevels > 1 else [index._cells]
    inner = names._cells.take(np.concatenate([np.arange(len(names))] * size) if size else np.arange(0))
    return MultiIndex._made([*(part.take(rows) for part in parts), inner], [*index.names, names.name])


def pivot(frame, index, columns, values):
    """A long frame made wide: rows, columns and cells from a column each."""
    columns = columns if isinstance(columns, list) else [columns]
    if index is None:
        indexed = frame.set_index(columns, append=True)
        keys = columns
    else:
        keys = index if isinstance(index, list) else [index]
        indexed = frame.set_index([*keys, *columns])
    if values is None:
        table = indexed[[label for label in indexed.columns if label not in (*keys, *columns)]]
    else:
        table = indexed[values]
    for _ in columns:
        table = unstack(table, -1)
    return table


def melt(frame, id_vars=None, value_vars=None, var_name=None, value_name="value", ignore_index=True):
    """A wide frame made long."""
    kept = [] if id_vars is None else [id_vars] if isinstance(id_vars, str) else list(id_vars)
    absent = [label for label in kept if label not in frame.columns]
    if absent:
        raise KeyError(f"The following id_vars or value_vars are not present in the DataFrame: {absent}")
    if value_vars is None:
        wanted = [label for label in frame.columns if label not in kept]
    else:
        wanted = [value_vars] if isinstance(value_vars, str) else list(value_vars)
    absent = [label for label in wanted if label not in frame.columns]
    if absent:
        raise KeyError(f"The following id_vars or value_vars are not present in the DataFrame: {absent}")
    name = var_name if var_name is not None else frame.columns.name if frame.columns.name is not None else "variable"
    size = len(frame)
    again = np.concatenate([np.arange(size)] * len(wanted)) if wanted else np.arange(0)
    values = [frame[label]._cells.take(again) for label in kept]
    variables = Cells.of(wanted).take(np.repeat(np.arange(len(wanted)), size)) if wanted else Cells.objects([])
    values += [variables, joined([frame[label]._cells for label in wanted]) if wanted else Cells.objects([])]
    rows = as_index(None, len(again)) if ignore_index else frame.index.take(again)
    return _frame(as_index([*kept, name, value_name]), values, rows)


def explode(frame, column, ignore_index=False):
    """Each item of a list in a row of its own."""
    columns = column if isinstance(column, list) else [column]
    places, found = [], {label: [] for label in columns}
    for at in range(len(frame)):
        cells = [frame[label]._cells.at(at) for label in columns]
        lists = [(list(cell) or [NAN]) if isinstance(cell, (list, tuple, np.ndarray)) else [cell] for cell in cells]
        if len({len(items) for items in lists}) > 1:
            raise ValueError("columns must have matching element counts")
        places += [at] * len(lists[0])
        for label, items in zip(columns, lists):
            found[label] += items
    frame = frame._take_places(places)
    for label, items in found.items():
        frame._values[frame.columns.get_loc(label)] = Cells.objects(items)
    return frame.reset_index(drop=True) if ignore_index else frame


def get_dummies(
    data, prefix=None, prefix_sep="_", dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None
):
    """A column of True and False for each value."""
    if data.ndim == 1:
        return _dummies(data, prefix, prefix_sep, drop_first, dtype)
    wanted = (
        [label for label, cells in zip(data.columns, data._values) if cells.letter in "OSC"]
        if columns is None
        else columns
    )
    kept = data.drop(columns=wanted)
    from pandas._concat import concat

    parts = [
        _dummies(data[label], label if prefix is None else prefix, prefix_sep, drop_first, dtype) for label in wanted
    ]
    return concat([kept, *parts], axis=1) if len(kept.columns) else concat(parts, axis=1)


def _dummies(column, prefix, apart, drop_first, dtype):
    from pandas._casting import cast, categorized

    cells = column._cells if column._cells.letter == "C" else categorized(column._cells)
    labels = cells.dtype.categories.tolist()
    values = [Cells(cells.array == at) for at in range(len(labels))]
    if drop_first:
        labels, values = labels[1:], values[1:]
    values = [cast(each, dtype) for each in values] if dtype is not None else values
    names = [f"{prefix}{apart}{label}" if prefix is not None else label for label in labels]
    index = as_index(names)
    if prefix is None and column._cells.letter == "C":
        index = make(Cells(np.arange(len(labels)), cells.dtype) if not drop_first else Cells.of(labels))
    return _frame(index, values, column.index)
