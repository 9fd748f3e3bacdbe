"""Windows that move over rows: `rolling`, `expanding`, `ewm`."""

import numpy as np
from pandas import _reducing
from pandas._cells import Cells
from pandas._missing import NAN
from pandas._moments import micros_of
from pandas._own import missing


class Rolling:
    """A window over a column's, or each column's, rows."""

    def __init__(self, table, window, min_periods=None, center=False):
        self._table, self._window, self._center = table, window, center
        by_time = not isinstance(window, (int, np.integer))
        self._least = min_periods if min_periods is not None else 1 if by_time else window
        if not by_time and window < 0:
            raise ValueError("window must be an integer 0 or greater")

    def __getattr__(self, name):
        table = self._table
        if table.ndim == 2 and not name.startswith("_") and name in table.columns:
            return self[name]
        raise missing(f"'{type(self).__name__}' object", name)

    def __getitem__(self, wanted):
        found = object.__new__(type(self))
        found.__dict__.update(self.__dict__)
        found._table = self._table[wanted]
        return found

    def _edges(self, size):
        """Where each row's window begins and ends."""
        if not isinstance(self._window, (int, np.integer)):
            span = micros_of(self._window)
            times = self._table.index._cells.array.tolist()
            first = 0
            for at, time in enumerate(times):
                while times[first] <= time - span:
                    first += 1
                yield first, at + 1
            return
        ahead = (self._window - 1) // 2 if self._center else 0
        for at in range(size):
            yield max(at + 1 + ahead - self._window, 0), min(at + 1 + ahead, size)

    def _each(self, function):
        def column(cells):
            numbers = cells.floats()
            holes = np.isnan(numbers)
            found = np.full(len(numbers), NAN)
            any_hole = bool(holes.any())
            for at, (first, end) in enumerate(self._edges(len(numbers))):
                part = numbers[first:end]
                if any_hole:
                    part = part[~holes[first:end]]
                if len(part) >= max(self._least, 0) and (len(part) or self._least == 0):
                    found[at] = function(part)
            return Cells(found)

        table = self._table
        if table.ndim == 1:
            return table._like(column(table._cells))
        return table._numbers_only()._each_column(column)

    def _moved(self, finish):
        """A figure of each window's sum and count. As pandas has it, cells are added and taken away with what rounding
        lost of either."""

        def column(cells):
            numbers = cells.floats().tolist()
            found, first_now, end_now = [], 0, 0
            total = lost_added = lost_taken = 0.0
            count = 0
            for first, end in self._edges(len(numbers)):
                if first >= end_now:
                    total = lost_added = lost_taken = 0.0
                    count, first_now, end_now = 0, first, first
                for cell in numbers[first_now:first]:
                    if cell == cell:
                        count -= 1
                        total, lost_taken = _added(total, -cell, lost_taken)
                for cell in numbers[end_now:end]:
                    if cell == cell:
                        count += 1
                        total, lost_added = _added(total, cell, lost_added)
                first_now, end_now = first, end
                same = count and all(cell == numbers[first] for cell in numbers[first:end])
                whole = numbers[first] * count if same else total
                found.append(finish(whole, count) if count >= self._least and (count or not self._least) else NAN)
            return Cells(np.array(found, dtype="float64"))

        table = self._table
        if table.ndim == 1:
            return table._like(column(table._cells))
        return table._numbers_only()._each_column(column)

    def sum(self, numeric_only=False, **options):
        """The sum of each window."""
        return self._moved(lambda total, count: total)

    def mean(self, numeric_only=False, **options):
        """The mean of each window."""
        return self._moved(lambda total, count: total / count if count else NAN)

    def apply(self, func, raw=False, args=(), kwargs=None, **options):
        """What a function gives for each window."""
        from pandas._series import Series

        return self._each(lambda part: func(part if raw else Series(part), *args, **(kwargs or {})))

    def quantile(self, q, **options):
        """The value below which a part of each window is."""
        return self._each(lambda part: _reducing.quantile(np.sort(part), q))

    def corr(self, other=None, **options):
        """There is no correlation by window."""
        raise missing(f"'{type(self).__name__}' object", "corr")

    def agg(self, func, *args, **kwargs):
        """Figures by name or by function."""
        if isinstance(func, (list, tuple)):
            from pandas._concat import concat

            if self._table.ndim == 2:
                raise missing("rolling", "several figures of a frame")
            return concat([getattr(self, each)() for each in func], axis=1, keys=list(func))
        return getattr(self, func)() if isinstance(func, str) else self.apply(func)

    aggregate = agg


def _added(total, cell, lost):
    more = cell - lost
    larger = total + more
    return larger, larger - total - more


def _figure(name):
    def figure(self, ddof=1, numeric_only=False, **options):
        more = {"ddof": ddof} if name in ("std", "var", "sem") else {}
        return self._each(lambda part: _reducing.figure(name, part, **more))

    figure.__name__ = name
    figure.__doc__ = f"The {name} of each window."
    return figure


for _name in ("min", "max", "median", "std", "var", "sem", "skew", "kurt"):
    setattr(Rolling, _name, _figure(_name))


def _count(self, numeric_only=False):
    """How many values each window has."""
    return self._each(len)


Rolling.count = _count


class Grouped:
    """Windows over, or periods of, the rows of each group."""

    def __init__(self, groups, of_part, wanted=None):
        self._groups, self._of_part, self._wanted = groups, of_part, wanted

    def __getattr__(self, name):
        if name.startswith("_"):
            raise missing("'RollingGroupby' object", name)
        if self._wanted is None and self._groups._table.ndim == 2 and name in self._groups._table.columns:
            return self[name]

        def call(*args, **kwargs):
            from pandas._concat import concat

            groups = self._groups
            parts = map(self._of_part, groups._parts())
            parts = parts if self._wanted is None else (part[self._wanted] for part in parts)
            found = [getattr(part, name)(*args, **kwargs) for part in parts]
            names = [*groups._keys.names, *(found[0].index.names if found else ())]
            return concat(found, keys=groups._keys.plain_labels(), names=names)

        return call

    def __getitem__(self, wanted):
        return Grouped(self._groups, self._of_part, wanted)


class Weighted:
    """Figures in which older values weigh less and less."""

    def __init__(self, table, com, span, halflife, alpha, adjust):
        given = [each for each in (com, span, halflife, alpha) if each is not None]
        if len(given) != 1:
            raise ValueError(
                "comass, span, halflife, and alpha are mutually exclusive"
                if given
                else "Must pass one of comass, span, halflife, or alpha"
            )
        if com is not None:
            alpha = 1 / (1 + com)
        elif span is not None:
            alpha = 2 / (span + 1)
        elif halflife is not None:
            alpha = 1 - 0.5 ** (1 / halflife)
        self._table, self._alpha, self._adjust = table, alpha, adjust

    def __getattr__(self, name):
        raise missing("'ExponentialMovingWindow' object", name)

    def mean(self, **options):
        """The weighted means."""
        table = self._table
        return (
            table._like(self._means(table._cells))
            if table.ndim == 1
            else table._numbers_only()._each_column(self._means)
        )

    def _means(self, cells):
        keep = 1 - self._alpha
        found, mean, weight = [], None, 0.0
        for value in cells.floats().tolist():
            if mean is None:
                if value == value:
                    mean, weight = value, 1.0
                found.append(NAN if mean is None else mean)
                continue
            weight *= keep
            if value == value:
                new = 1.0 if self._adjust else self._alpha
                mean = (weight * mean + new * value) / (weight + new)
                weight = weight + new if self._adjust else 1.0
            found.append(mean)
        return Cells(np.array(found, dtype="float64"))
