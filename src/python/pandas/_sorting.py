"""The order of rows."""

import numpy as np
from pandas._cells import Cells


def order(columns, ascending, na_position="last"):
    """The positions of rows in order of some columns, the first above all."""
    size = len(columns[0])
    positions = np.arange(size)
    # The last column first: each further sort keeps the order of equals.
    for cells, up in reversed(list(zip(columns, ascending))):
        positions = positions[_order_of(cells.take(positions), up, na_position)]
    return positions


def _order_of(cells, up, na_position):
    holes = cells.missing()
    if cells.letter == "C":
        keys = cells.array
    elif cells.letter in "SO":
        return _order_of_objects(cells.tolist(), holes.tolist(), up, na_position)
    else:
        keys = cells.array
    places = np.arange(len(cells))
    known = places[~holes]
    array = keys[~holes]
    if up:
        ordered = known[np.argsort(array, kind="stable")]
    else:
        ordered = known[::-1][np.argsort(array[::-1], kind="stable")][::-1]
    gaps = places[holes]
    return np.concatenate([ordered, gaps] if na_position == "last" else [gaps, ordered])


def _order_of_objects(values, holes, up, na_position):
    known = [at for at, hole in enumerate(holes) if not hole]
    gaps = [at for at, hole in enumerate(holes) if hole]
    ordered = sorted(known, key=lambda at: values[at], reverse=not up)
    return np.array(ordered + gaps if na_position == "last" else gaps + ordered, dtype="int64")


def ranks(cells, method="average", ascending=True, pct=False, na_option="keep"):
    """The place of each value in the order of all, from 1."""
    holes = cells.missing()
    size = len(cells)
    result = np.full(size, np.nan)
    ordered = order([cells], [ascending])
    ordered = ordered[: size - int(holes.sum())]
    values = cells.take(ordered).keys()
    places = ordered.tolist()
    at, dense = 0, 0
    while at < len(values):
        end = at
        while end + 1 < len(values) and values[end + 1] == values[at]:
            end += 1
        dense += 1
        rank = {"average": (at + end) / 2 + 1, "min": at + 1, "max": end + 1, "dense": dense}.get(method)
        for step in range(at, end + 1):
            result[places[step]] = step + 1 if method == "first" else rank
        at = end + 1
    if pct and len(values):
        result = result / (dense if method == "dense" else len(values))
    return Cells(result)
