"""`replace`: some values instead of others."""

import re

from pandas._cells import Cells
from pandas._missing import NAN, is_missing


def replacer(wanted, value, regex):
    """The function that replaces values in a column."""
    if isinstance(regex, (str, dict)) and wanted is None:
        wanted, regex = regex, True
    if isinstance(wanted, dict):
        pairs = list(wanted.items())
    elif isinstance(wanted, (list, tuple)):
        news = list(value) if isinstance(value, (list, tuple)) else [value] * len(wanted)
        if len(news) != len(wanted):
            raise ValueError(f"Replacement lists must match in length. Expecting {len(wanted)} got {len(news)} ")
        pairs = list(zip(wanted, news))
    else:
        pairs = [(wanted, value)]
    if regex:
        return lambda cells: _by_pattern(cells, pairs)
    return lambda cells: _replaced(cells, pairs)


def _replaced(cells, pairs):
    gaps = [new for old, new in pairs if is_missing(old)]
    known = [(old, new) for old, new in pairs if not is_missing(old)]
    values = cells.decoded().tolist()
    changed = False

    def one(value):
        nonlocal changed
        if is_missing(value):
            if gaps:
                changed = True
                return gaps[0]
            return value
        for old, new in known:
            if value == old and isinstance(value, bool) == isinstance(old, bool):
                changed = True
                return new
        return value

    values = [one(value) for value in values]
    if not changed:
        return cells
    found = Cells.of(values)
    # A column keeps its type where it can.
    if cells.letter == "O" or (cells.letter == "f" and found.letter == "i"):
        return Cells.objects(values) if cells.letter == "O" else Cells.of(values, cells.dtype)
    if cells.letter == "S" and found.letter != "S":
        return Cells.objects(values)
    return found


def _by_pattern(cells, pairs):
    if cells.letter not in "SO":
        return cells
    patterns = [(re.compile(old), new) for old, new in pairs if isinstance(old, str)]

    def one(value):
        if not isinstance(value, str):
            return value
        for pattern, new in patterns:
            if isinstance(new, str):
                value = pattern.sub(new, value)
            elif pattern.search(value):
                return NAN if is_missing(new) else new
        return value

    values = [one(value) for value in cells.tolist()]
    return (
        Cells.objects(values, cells.dtype)
        if all(isinstance(value, (str, float)) for value in values)
        else Cells.of(values)
    )
