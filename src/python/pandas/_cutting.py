"""`cut` and `qcut`: numbers put into classes. `Interval`: a range of numbers."""

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import CategoricalDtype, IntervalDtype
from pandas._index import as_index, make
from pandas._missing import NAN, is_missing
from pandas._reducing import quantile


class Interval:
    """A range of numbers."""

    __module__ = "pandas"
    __slots__ = ("left", "right", "closed")

    def __init__(self, left, right, closed="right"):
        self.left, self.right, self.closed = left, right, closed

    closed_left = property(lambda self: self.closed in ("left", "both"))
    closed_right = property(lambda self: self.closed in ("right", "both"))
    mid = property(lambda self: (self.left + self.right) / 2)
    length = property(lambda self: self.right - self.left)

    def __contains__(self, value):
        above = value >= self.left if self.closed_left else value > self.left
        return above and (value <= self.right if self.closed_right else value < self.right)

    def __str__(self):
        return f"{'[' if self.closed_left else '('}{self.left}, {self.right}{']' if self.closed_right else ')'}"

    def __repr__(self):
        return f"Interval({self.left!r}, {self.right!r}, closed={self.closed!r})"

    def _key(self):
        return (self.left, self.right)

    def __eq__(self, other):
        return isinstance(other, Interval) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())


def cut(
    x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates="raise", ordered=True
):
    """Numbers put into classes, by their edges or by how many there are to be."""
    cells = Cells.of(x)
    numbers = cells.floats()
    if isinstance(bins, (int, np.integer)):
        edges = _even_edges(numbers, int(bins), right)
    else:
        edges = [edge for edge in (bins.tolist() if hasattr(bins, "tolist") else list(bins))]
        if any(a > b for a, b in zip(edges, edges[1:])):
            raise ValueError("bins must increase monotonically.")
    return _classes(x, cells, numbers, edges, right, labels, retbins, precision, include_lowest, duplicates, ordered)


def _even_edges(numbers, count, right):
    known = numbers[~np.isnan(numbers)]
    if not len(known):
        raise ValueError("Cannot cut empty array")
    low, high = float(known.min()), float(known.max())
    if low == high:
        low, high = low - (0.001 * abs(low) if low else 0.001), high + (0.001 * abs(high) if high else 0.001)
        return np.linspace(low, high, count + 1).tolist()
    edges = np.linspace(low, high, count + 1).tolist()
    widened = (high - low) * 0.001
    if right:
        edges[0] -= widened
    else:
        edges[-1] += widened
    return edges


def qcut(x, q, labels=None, retbins=False, precision=3, duplicates="raise"):
    """Numbers put into classes with about as many in each."""
    cells = Cells.of(x)
    numbers = cells.floats()
    parts = np.linspace(0, 1, q + 1).tolist() if isinstance(q, (int, np.integer)) else list(q)
    ordered = np.sort(numbers[~np.isnan(numbers)])
    edges = [float(quantile(ordered, part)) for part in parts]
    return _classes(x, cells, numbers, edges, True, labels, retbins, precision, True, duplicates, True)


def _classes(x, cells, numbers, edges, right, labels, retbins, precision, include_lowest, duplicates, ordered):
    from pandas._accessors import Categorical
    from pandas._series import Series

    if len(set(edges)) < len(edges):
        if duplicates == "raise":
            raise ValueError(
                f"Bin edges must be unique: {as_index(edges)!r}.\n"
                "You can drop duplicate edges by setting the 'duplicates' kwarg"
            )
        edges = list(dict.fromkeys(edges))
    if labels is not None and labels is not False and len(labels) != len(edges) - 1:
        raise ValueError("Bin labels must be one fewer than the number of bin edges")
    codes = []
    for number in numbers.tolist():
        codes.append(_class_of(number, edges, right, include_lowest))
    codes = np.array(codes, dtype="int64")
    if labels is False:
        gaps = bool((codes < 0).any())
        found = Cells(np.where(codes < 0, NAN, codes.astype("float64"))) if gaps else Cells(codes)
        result = x._like(found) if isinstance(x, Series) else found.array
    else:
        names = make(_intervals(edges, precision, right, include_lowest)) if labels is None else as_index(list(labels))
        found = Cells(codes, CategoricalDtype(names, ordered))
        result = x._like(found) if isinstance(x, Series) else Categorical(found)
    return (result, np.array(edges)) if retbins else result


def _class_of(number, edges, right, include_lowest):
    if number != number:
        return -1
    for at, (low, high) in enumerate(zip(edges, edges[1:])):
        inside = low < number <= high if right else low <= number < high
        if inside or (include_lowest and at == 0 and (number == low if right else False)):
            return at
    return -1


def _intervals(edges, precision, right, include_lowest):
    whole = all(isinstance(edge, (int, np.integer)) for edge in edges)
    breaks = list(edges) if whole else [_rounded(float(edge), precision) for edge in edges]
    if right and include_lowest:
        breaks[0] -= 10**-precision
        whole = False
    closed = "right" if right else "left"
    ranges = [Interval(low, high, closed) for low, high in zip(breaks, breaks[1:])]
    return Cells.objects(ranges, IntervalDtype("int64" if whole else "float64", closed))


def _rounded(edge, precision):
    if edge == 0 or is_missing(edge) or edge in (float("inf"), float("-inf")):
        return edge
    whole = int(edge)
    part = abs(edge - whole)
    digits = -int(np.floor(np.log10(part))) - 1 + precision if whole == 0 else precision
    return float(np.round(edge, digits))
