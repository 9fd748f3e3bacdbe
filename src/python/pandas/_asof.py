"""`merge_asof`: to each row the nearest row of another table."""

import numpy as np
from pandas._index import as_index
from pandas._own import missing


def merge_asof(
    left,
    right,
    on=None,
    left_on=None,
    right_on=None,
    by=None,
    suffixes=("_x", "_y"),
    tolerance=None,
    allow_exact_matches=True,
    direction="backward",
    **options,
):
    """Each row of a frame beside the row of another one that comes last before it; both are in order."""
    from pandas._frame import DataFrame

    if options:
        raise missing("merge_asof", f"{next(iter(options))}=...")
    mine, theirs = (on, on) if on is not None else (left_on, right_on)
    for table, name, side in ((left, mine, "left"), (right, theirs, "right")):
        if not table[name].is_monotonic_increasing:
            raise ValueError(f"{side} keys must be sorted")
    keys = [] if by is None else [by] if isinstance(by, str) else list(by)
    places = np.full(len(left), -1, dtype="int64")
    groups = _rows_of(right, keys)
    others = right[theirs].tolist()
    for at, (value, key) in enumerate(zip(left[mine].tolist(), _keys(left, keys))):
        rows = groups.get(key, [])
        found = _nearest(value, [others[row] for row in rows], direction, allow_exact_matches)
        if found is not None and (tolerance is None or abs(value - others[rows[found]]) <= tolerance):
            places[at] = rows[found]
    both = [label for label in left.columns if label in right.columns and label not in (*keys, on)]
    labels = [f"{label}{suffixes[0]}" if label in both else label for label in left.columns]
    values = list(left._values)
    for label, cells in zip(right.columns, right._values):
        if label in keys or label == on:
            continue
        labels.append(f"{label}{suffixes[1]}" if label in both else label)
        values.append(cells.take(places, gaps=True))
    return DataFrame._of(as_index(labels), values, as_index(None, len(left)))


def _keys(table, names):
    return list(zip(*(table[name].tolist() for name in names))) if names else [()] * len(table)


def _rows_of(table, names):
    groups = {}
    for at, key in enumerate(_keys(table, names)):
        groups.setdefault(key, []).append(at)
    return groups


def _nearest(value, others, direction, exact):
    """Which of some values in order is the wanted one."""
    from bisect import bisect_left, bisect_right

    before = (bisect_right if exact else bisect_left)(others, value) - 1
    after = (bisect_left if exact else bisect_right)(others, value)
    before = before if before >= 0 else None
    after = after if after < len(others) else None
    if direction == "backward":
        return before
    if direction == "forward":
        return after
    if before is None or after is None:
        return after if before is None else before
    return before if value - others[before] <= others[after] - value else after
