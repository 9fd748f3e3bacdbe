"""`concat`: tables after or beside one another."""

from pandas._building import union
from pandas._cells import Cells, joined
from pandas._dtypes import OBJECT
from pandas._index import Index, as_index, put_together
from pandas._multi import MultiIndex


def concat(
    objs,
    *,
    axis=0,
    join="outer",
    ignore_index=False,
    keys=None,
    levels=None,
    names=None,
    sort=False,
    verify_integrity=False,
    copy=None,
):
    """Columns or frames, put together."""
    from pandas._frame import DataFrame

    if isinstance(objs, dict):
        keys = list(objs) if keys is None else keys
        objs = [objs[key] for key in keys]
    if hasattr(type(objs), "iloc") or isinstance(objs, str):
        raise TypeError(
            "first argument must be an iterable of pandas objects, you passed an object of type "
            f'"{type(objs).__name__}"'
        )
    pairs = [(table, None if keys is None else list(keys)[at]) for at, table in enumerate(list(objs))]
    if not pairs:
        raise ValueError("No objects to concatenate")
    pairs = [(table, key) for table, key in pairs if table is not None]
    if not pairs:
        raise ValueError("All objects passed were None")
    tables, keys = [table for table, _ in pairs], None if keys is None else [key for _, key in pairs]
    for table in tables:
        if not hasattr(type(table), "iloc"):
            raise TypeError(
                f"cannot concatenate object of type '{type(table)}'; only Series and DataFrame objs are valid"
            )
    if axis in (1, "columns"):
        return _beside(tables, join, ignore_index, keys, names)
    if all(table.ndim == 1 for table in tables):
        return _columns_below(tables, ignore_index, keys, names)
    tables = [table if table.ndim == 2 else table.to_frame() for table in tables]
    labels = _labels([table.columns for table in tables], join, sort)
    rows = _index(tables, ignore_index, keys, names)
    values = []
    for label in labels.tolist():
        values.append(joined([_column(table, label) for table in tables]))
    return DataFrame._of(labels, values, rows)


def _column(table, label):
    if label not in table.columns:
        return Cells.gaps(len(table), OBJECT)
    return table._values[table.columns.positions(label)[0]]


def _labels(columns, join, sort):
    first = columns[0]
    if all(each is first or each.equals(first) for each in columns):
        return first
    if join == "inner":
        kept = [at for at, label in enumerate(first) if all(label in each for each in columns)]
        return first.take(kept)
    labels = list(dict.fromkeys(label for each in columns for label in each))
    names = {each.name for each in columns}
    if sort:
        labels.sort()
    return as_index(Index(labels, name=names.pop() if len(names) == 1 else None)) if labels else as_index([])


def _index(tables, ignore_index, keys, names):
    if ignore_index:
        return as_index(None, sum(len(table) for table in tables))
    index = put_together([table.index for table in tables])
    if keys is None:
        return index
    parts = []
    depth = len(keys[0]) if isinstance(keys[0], tuple) else 1
    for at in range(depth):
        part = [key[at] if depth > 1 else key for key, table in zip(keys, tables) for _ in range(len(table))]
        parts.append(Cells.of(part))
    inner = index._parts if index.nlevels > 1 else [index._cells]
    names = list(names or []) + [None] * (depth + len(inner))
    own = [name if name is not None else known for name, known in zip(names[depth:], index.names)]
    return MultiIndex._made([*parts, *inner], [*names[:depth], *own])


def _columns_below(tables, ignore_index, keys, names):
    from pandas._series import Series

    named = {table.name for table in tables}
    cells = joined([table._cells for table in tables])
    return Series._of(cells, _index(tables, ignore_index, keys, names), named.pop() if len(named) == 1 else None)


def _beside(tables, join, ignore_index, keys, names):
    from pandas._frame import DataFrame

    indexes = [table.index for table in tables]
    if join == "inner":
        first = indexes[0]
        rows = first.take([at for at, label in enumerate(first) if all(label in each for each in indexes)])
    elif all(each.equals(indexes[0]) for each in indexes):
        rows = indexes[0]
    else:
        named = {index.name for index in indexes}
        rows = union([list(index) for index in indexes]).rename(named.pop() if len(named) == 1 else None)
    values, labels, unnamed = [], [], 0
    for at, table in enumerate(tables):
        if table.ndim == 1:
            values.append(table._at_labels(rows)._cells)
            if keys is not None:
                labels.append(keys[at])
            elif table.name is None:
                labels.append(unnamed)
                unnamed += 1
            else:
                labels.append(table.name)
            continue
        frame = table if table.index.equals(rows) else table.reindex(rows)
        values += frame._values
        labels += [(keys[at], label) for label in frame.columns] if keys is not None else list(frame.columns)
    if ignore_index:
        return DataFrame._of(as_index(None, len(values)), values, rows)
    columns = as_index(None, len(labels)) if labels == list(range(len(labels))) else as_index(labels)
    return DataFrame._of(columns, values, rows)
