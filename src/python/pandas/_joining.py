"""`merge` and `join`: the rows of two tables that go together."""

import numpy as np
from _headwater_frame import factorize
from _headwater_frame import join as join_codes
from pandas._casting import categorized
from pandas._cells import Cells, joined
from pandas._dtypes import CategoricalDtype
from pandas._index import as_index, make
from pandas._missing import is_missing
from pandas._sorting import order
from pandas.errors import MergeError

_HOW = ("left", "right", "inner", "outer", "cross")


def merge(
    left,
    right,
    how="inner",
    on=None,
    left_on=None,
    right_on=None,
    left_index=False,
    right_index=False,
    sort=False,
    suffixes=("_x", "_y"),
    copy=None,
    indicator=False,
    validate=None,
):
    """The rows of two frames that go together."""
    left, right = (table.to_frame() if table.ndim == 1 else table for table in (left, right))
    if how not in _HOW:
        raise ValueError(
            f"'{how}' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof"
        )
    if how == "cross":
        mine = np.repeat(np.arange(len(left)), len(right))
        theirs = np.concatenate([np.arange(len(right))] * len(left)) if len(left) else mine
        return _assembled(left, right, mine, theirs, [], [], suffixes, None, False, how)
    names_left, names_right = _keys(left, right, on, left_on, right_on, left_index, right_index)
    mine = [left.index._cells] if left_index else [_column(left, name) for name in names_left]
    theirs = [right.index._cells] if right_index else [_column(right, name) for name in names_right]
    for a, b, name in zip(mine, theirs, names_left):
        if a.letter in "iuf" and b.letter == "S" or a.letter == "S" and b.letter in "iuf":
            raise ValueError(
                f"You are trying to merge on {a.dtype} and {b.dtype} columns for key '{name}'. "
                "If you wish to proceed you should use pd.concat"
            )
    codes = _codes(mine, theirs)
    _validate(codes, len(left), validate)
    places = _places(codes[: len(left)], codes[len(left) :], how)
    if how == "outer" or sort:
        places = _in_order(places, mine, theirs)
    labels = _rows(left, right, places, left_index, right_index, how)
    return _assembled(left, right, *places, names_left, names_right, suffixes, labels, indicator, how)


def _column(table, name):
    if not isinstance(name, (str, int, float, tuple)) and hasattr(name, "__len__"):
        return Cells.of(name)
    if name not in table.columns and name in table.index.names:
        return table.index.get_level_values(name)._cells
    return table[name]._cells


def _keys(left, right, on, left_on, right_on, left_index, right_index):
    if on is None and left_on is None and right_on is None and not (left_index or right_index):
        shared = [label for label in left.columns if label in right.columns]
        if not shared:
            raise MergeError(
                f"No common columns to perform merge on. Merge options: left_on={left_on}, right_on={right_on}, "
                f"left_index={left_index}, right_index={right_index}"
            )
        return shared, shared
    if on is not None:
        on = on if isinstance(on, list) else [on]
        return on, on
    mine = [] if left_on is None else left_on if isinstance(left_on, list) else [left_on]
    theirs = [] if right_on is None else right_on if isinstance(right_on, list) else [right_on]
    if not mine and not left_index:
        raise MergeError('Must pass "left_on" OR "left_index".')
    if not theirs and not right_index:
        raise MergeError('Must pass "right_on" OR "right_index".')
    if mine and theirs and len(mine) != len(theirs):
        raise ValueError("len(right_on) must equal len(left_on)")
    return mine, theirs


def _codes(mine, theirs):
    """A number for each row of both tables, the same for the same keys."""
    columns = []
    for a, b in zip(mine, theirs):
        values = [*a.decoded().tolist(), *b.decoded().tolist()]
        columns.append(["NaN" if is_missing(value) else value for value in values])
    keys = columns[0] if len(columns) == 1 else list(zip(*columns))
    return factorize(keys)[0] if keys else np.array([], dtype="int64")


def _validate(codes, size, validate):
    if validate is None:
        return
    sides = {"one_to_one": "lr", "1:1": "lr", "one_to_many": "l", "1:m": "l", "many_to_one": "r", "m:1": "r"}.get(
        validate, ""
    )
    for side, part, name in (("l", codes[:size], "left"), ("r", codes[size:], "right")):
        if side in sides and len(set(part.tolist())) < len(part):
            kind = {"lr": "a one-to-one", "l": "a one-to-many", "r": "a many-to-one"}[sides]
            raise MergeError(f"Merge keys are not unique in {name} dataset; not {kind} merge")


def _places(mine, theirs, how):
    if how == "right":
        right, left = join_codes(theirs, mine, "left")
        return left, right
    return join_codes(mine, theirs, how)


def _in_order(places, mine, theirs):
    left, right = places
    keys = []
    for a, b in zip(mine, theirs):
        both = joined([a.decoded(), b.decoded()])
        keys.append(both.take(np.where(left >= 0, left, right + len(a))))
    ordered = order(keys, [True] * len(keys))
    return left[ordered], right[ordered]


def _rows(left, right, places, left_index, right_index, how):
    """The labels of the rows: counted, if none of the tables gave its own as keys."""
    mine, theirs = places
    if left_index and right_index:
        both = joined([left.index._cells, right.index._cells])
        same = left.index.name == right.index.name or how in ("left", "inner")
        name = left.index.name if same else None
        return make(both.take(np.where(mine >= 0, mine, theirs + len(left))), name)
    if right_index:
        return left.index.take(mine, gaps=True)
    if left_index:
        return right.index.take(theirs, gaps=True)
    return None


def _assembled(left, right, mine, theirs, names_left, names_right, suffixes, rows, indicator, how):
    from pandas._frame import DataFrame

    shared = [
        name
        for name, other in zip(names_left, names_right)
        if isinstance(name, (str, int, float, tuple)) and name == other
    ]
    both = [label for label in left.columns if label in right.columns and label not in shared]
    if both and tuple(suffixes) == ("", ""):
        raise ValueError(f"columns overlap but no suffix specified: {as_index(both)!r}")
    labels, values = [], []
    for at, label in enumerate(left.columns):
        cells = left._values[at]
        if label in shared and how in ("right", "outer"):
            other = right[label]._cells
            whole = joined([cells, other])
            found = whole.take(np.where(mine >= 0, mine, theirs + len(left)))
        else:
            found = cells.take(mine, gaps=True)
        values.append(found)
        labels.append(f"{label}{suffixes[0]}" if label in both and suffixes[0] is not None else label)
    for at, label in enumerate(right.columns):
        if label in shared:
            continue
        values.append(right._values[at].take(theirs, gaps=True))
        labels.append(f"{label}{suffixes[1]}" if label in both and suffixes[1] is not None else label)
    if indicator:
        names = ["left_only", "right_only", "both"]
        sides = np.where(theirs < 0, 0, np.where(mine < 0, 1, 2))
        values.append(categorized(Cells.of([names[at] for at in sides.tolist()]), CategoricalDtype(names)))
        labels.append("_merge" if indicator is True else indicator)
    index = as_index(None, len(mine)) if rows is None else rows
    return DataFrame._of(as_index(labels), values, index)


def join(left, other, on=None, how="left", lsuffix="", rsuffix="", sort=False):
    """The columns of other tables beside these, by labels of rows."""
    if isinstance(other, (list, tuple)):
        for each in other:
            left = join(left, each, on, how, lsuffix, rsuffix)
        return left
    other = other.to_frame() if other.ndim == 1 else other
    both = [label for label in left.columns if label in other.columns]
    if both and not (lsuffix or rsuffix):
        raise ValueError(f"columns overlap but no suffix specified: {as_index(both)!r}")
    if on is not None:
        return merge(left, other, how, left_on=on, right_index=True, suffixes=(lsuffix, rsuffix))
    if left.index.equals(other.index) and left.index.is_unique:
        places = (np.arange(len(left)), np.arange(len(left)))
        return _assembled(left, other, *places, [], [], (lsuffix, rsuffix), left.index, False, how)
    return merge(left, other, how, left_index=True, right_index=True, suffixes=(lsuffix, rsuffix), sort=how == "outer")
