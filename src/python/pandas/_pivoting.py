"""`pivot_table` and `crosstab`: groups by rows and columns, with a figure where they meet."""

import numpy as np
from pandas._common import put_values
from pandas._dtypes import is_numeric
from pandas._index import as_index
from pandas._missing import NAN
from pandas._reshaping import unstack


def _listed(given):
    return [] if given is None else list(given) if isinstance(given, (list, tuple)) else [given]


def pivot_table(
    frame, values, index, columns, aggfunc="mean", fill_value=None, margins=False, dropna=True, margins_name="All"
):
    """A long frame made wide, with a figure of all that meets in a cell."""
    if isinstance(aggfunc, list):
        from pandas._concat import concat

        names = [each if isinstance(each, str) else each.__name__ for each in aggfunc]
        parts = [
            pivot_table(frame, values, index, columns, each, fill_value, margins, dropna, margins_name)
            for each in aggfunc
        ]
        return concat(parts, axis=1, keys=names)
    rows, across = _listed(index), _listed(columns)
    keys = [*rows, *across]
    if not keys:
        raise ValueError("No group keys passed!")
    if values is None:
        wanted = [label for label in frame.columns if label not in keys]
        if aggfunc in ("mean", "sum", "median", "std", "var"):
            wanted = [label for label in wanted if is_numeric(frame[label].dtype) or aggfunc == "sum"]
    else:
        wanted = _listed(values)
        for label in wanted:
            if label not in frame.columns:
                raise KeyError(label)
    labels = sorted(wanted) if values is None or isinstance(values, list) else wanted
    if isinstance(aggfunc, dict):
        aggfunc = {
            label: sorted(each)
            if isinstance(each, (list, tuple)) and all(isinstance(one, str) for one in each)
            else each
            for label, each in sorted(aggfunc.items())
        }
    table = frame.groupby(keys)[labels].agg(aggfunc)
    for _ in across:
        table = unstack(table, -1, fill_value)
    if across and not isinstance(values, list) and values is not None:
        table = table[values]
    if across and table.columns.nlevels > 1 and not rows:
        table = table.T
    if fill_value is not None:
        table = _filled(table, fill_value)
    if margins:
        table = _with_margins(
            table,
            frame,
            labels if isinstance(values, list) or values is None else values,
            rows,
            across,
            aggfunc,
            margins_name,
        )
    return table


def _filled(table, fill_value):
    values = []
    for cells in table._values:
        holes = np.flatnonzero(cells.missing())
        values.append(put_values(cells, holes, fill_value) if len(holes) else cells)
    return table._like(values)


def _with_margins(table, frame, value, rows, across, aggfunc, name):
    """One more row and one more column for the figures of all."""
    known = frame.dropna(subset=[*rows, *across, *([value] if not isinstance(value, list) else value)])
    if not across:
        total = known[table.columns.tolist()].agg(aggfunc)
        added = table.copy()
        added.loc[name] = [total[label] for label in table.columns]
        return added
    if isinstance(value, list):
        from pandas._own import missing

        raise missing("pivot_table", "margins with several values")
    by_row = known.groupby(rows)[value].agg(aggfunc)
    by_column = known.groupby(across)[value].agg(aggfunc)
    total = getattr(known[value], aggfunc)() if isinstance(aggfunc, str) else aggfunc(known[value])
    added = table.copy()
    added[name] = by_row._cells
    columns = table.columns
    last = [by_column[label] if label in by_column.index else NAN for label in columns] + [total]
    added.loc[name if len(rows) == 1 else (name, *[""] * (len(rows) - 1))] = last
    added.columns = added.columns.rename(columns.names if columns.nlevels > 1 else columns.name)
    added.index = added.index.rename(table.index.names if table.index.nlevels > 1 else table.index.name)
    return added


def crosstab(
    index,
    columns,
    values=None,
    rownames=None,
    colnames=None,
    aggfunc=None,
    margins=False,
    margins_name="All",
    dropna=True,
    normalize=False,
):
    """How often values of two columns meet; or a figure of a third one."""
    from pandas._frame import DataFrame
    from pandas._series import Series

    rows, across = _columns(index, rownames, "row"), _columns(columns, colnames, "col")
    labels = rows[0][1].index if isinstance(rows[0][1], Series) else as_index(None, len(rows[0][1]))
    data = {f"__{at}": column for at, (_, column) in enumerate([*rows, *across])}
    frame = DataFrame(data, index=labels)
    frame["__value__"] = 0 if values is None else values
    names = list(data)
    table = pivot_table(
        frame,
        "__value__",
        names[: len(rows)],
        names[len(rows) :],
        "count" if values is None else aggfunc,
        0 if values is None else None,
        margins and not normalize,
        dropna,
        margins_name,
    )
    if values is None:
        table = table.astype("int64")
    table.index = table.index.rename([name for name, _ in rows] if len(rows) > 1 else rows[0][0])
    table.columns = table.columns.rename([name for name, _ in across] if len(across) > 1 else across[0][0])
    return _normalized(table, normalize) if normalize else table


def _columns(given, names, kind):
    many = (
        isinstance(given, list)
        and given
        and (hasattr(type(given[0]), "iloc") or isinstance(given[0], (list, np.ndarray)))
    )
    columns = given if many else [given]
    found = []
    for at, column in enumerate(columns):
        name = names[at] if names is not None else getattr(column, "name", None)
        found.append((name if name is not None else f"{kind}_{at}", column))
    return found


def _normalized(table, normalize):
    if normalize is True or normalize == "all":
        return table / table.sum().sum()
    if normalize in ("index", 0):
        return table.div(table.sum(axis=1), axis=0)
    if normalize in ("columns", 1):
        return table / table.sum()
    raise ValueError("Not a valid normalize argument")
