"""What becomes of the rows of groups: transformed, filtered, numbered, changed by a function."""

import numpy as np
from pandas._cells import Cells, joined

_ALIKE = ("cumsum", "cumprod", "cummax", "cummin", "shift", "diff", "pct_change", "rank", "ffill", "bfill", "fillna")


class GroupRows:
    """The methods of groups that give rows like those of the table."""

    def _each_row(self, function, columns=None):
        """What a function makes of each group's part of a column, in the order of the table's rows."""
        places = self._keys.places()
        order = np.concatenate(places) if places else np.array([], dtype="int64")
        back = np.full(len(self._table), -1, dtype="int64")
        back[order] = np.arange(len(order))
        results = []
        for column in self._columns() if columns is None else columns:
            parts = [Cells.of(function(column._take_places(each))) for each in places]
            whole = joined(parts) if parts else column._cells
            results.append(whole.take(back, gaps=True))
        if self._table.ndim == 1:
            return self._per_row(results[0], self._table.name)
        return self._inner()._like(results)

    def transform(self, func, *args, engine=None, **kwargs):
        """What a function makes of each group: a value for all of its rows, or one each."""
        if isinstance(func, str) and func in _ALIKE:
            return getattr(self, func)(*args, **kwargs)
        if func in ("sum", "mean", "std", "var") and not args and not kwargs:
            found = [self._figures(func, column._cells).take(self._keys.codes, gaps=True) for column in self._columns()]
            return self._per_row(found[0], self._table.name) if self._table.ndim == 1 else self._inner()._like(found)

        def each(part):
            value = (
                getattr(part, func)(*args, **kwargs)
                if isinstance(func, str) and func != "size"
                else (len(part) if func == "size" else func(part, *args, **kwargs))
            )
            if hasattr(type(value), "iloc"):
                return value
            return Cells.filled(value.item() if isinstance(value, np.generic) else value, len(part))

        return self._each_row(each)

    def _alike(self, name, args, kwargs):
        if name == "cumsum":
            return self._each_row(_running)
        return self._each_row(lambda part: getattr(part, name)(*args, **kwargs))

    def cumcount(self, ascending=True):
        """The number of each row in its group, from 0."""
        counts = np.zeros(len(self._table), dtype="int64")
        for places in self._keys.places():
            numbers = np.arange(len(places))
            counts[places] = numbers if ascending else numbers[::-1]
        return self._per_row(Cells(counts), None)

    def head(self, n=5):
        """The first rows of each group."""
        return self._kept([places[:n] for places in self._keys.places()])

    def tail(self, n=5):
        """The last rows of each group."""
        return self._kept([places[-n:] if n else places[:0] for places in self._keys.places()])

    def nth(self, n):
        """The n-th row of each group."""
        at = [n] if isinstance(n, int) else list(n)
        return self._kept(
            [places[[each for each in at if -len(places) <= each < len(places)]] for places in self._keys.places()]
        )

    def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None):
        """Rows of each group by chance."""
        from pandas._concat import concat

        # One source of chance for all groups.
        by_number = isinstance(random_state, (int, np.integer))
        source = np.random.RandomState(random_state) if by_number else random_state
        return concat([part.sample(n, frac, replace, None, source) for _, part in self])

    def _kept(self, chosen):
        places = np.sort(np.concatenate(chosen)) if chosen else []
        return self._shown()._take_places(places)

    def filter(self, func, dropna=True, *args, **kwargs):
        """The rows of the groups for which a function is true."""
        table = self._shown()
        kept = [places for places in self._keys.places() if bool(func(table._take_places(places), *args, **kwargs))]
        return table._take_places(np.sort(np.concatenate(kept)) if kept else [])

    def apply(self, func, *args, include_groups=False, **kwargs):
        """What a function makes of each group: a value, a row or several."""
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        results = [func(part, *args, **kwargs) for part in self._named_parts()]
        return self._gathered(results)

    def _named_parts(self):
        parts = self._parts()
        for part, label in zip(parts, self._keys.labels()):
            # A function may ask which group it is given.
            if part.ndim == 2:
                object.__setattr__(part, "name", label) if "name" not in part.columns else None
        return parts

    def _gathered(self, results):
        from pandas._concat import concat
        from pandas._frame import DataFrame

        first = next((each for each in results if each is not None), None)
        if not hasattr(type(first), "iloc"):
            plain = [value.item() if isinstance(value, np.generic) else value for value in results]
            many = isinstance(first, (list, tuple, dict, np.ndarray))
            name = self._table.name if self._table.ndim == 1 else None
            found = self._series(Cells.objects(results) if many else Cells.of(plain), name)
            return found if self._as_index else found.reset_index().rename(columns={0: None})
        if first.ndim == 1 and self._table.ndim == 2 and all(each.index.equals(first.index) for each in results):
            columns = [Cells.of([each._cells.tolist()[at] for each in results]) for at in range(len(first))]
            return DataFrame._of(first.index, columns, self._keys.index())
        known = [(each, label) for each, label in zip(results, self._keys.plain_labels()) if each is not None]
        if not self._keys.shown:
            return concat([each for each, _ in known])
        names = [*self._keys.names, *first.index.names]
        return concat([each for each, _ in known], keys=[label for _, label in known], names=names)

    def rolling(self, window, min_periods=None, **options):
        """A window that moves over each group's rows."""
        from pandas._windows import Grouped

        return Grouped(self, lambda part: part.rolling(window, min_periods, **options))

    def expanding(self, min_periods=1, **options):
        """A window over all rows of a group so far."""
        from pandas._windows import Grouped

        return Grouped(self, lambda part: part.expanding(min_periods))

    def ewm(self, com=None, span=None, halflife=None, alpha=None, **options):
        """Figures of each group in which older values weigh less and less."""
        from pandas._windows import Grouped

        return Grouped(self, lambda part: part.ewm(com, span, halflife, alpha, **options))

    def resample(self, rule, on=None, **options):
        """Rows of each group in periods of time."""
        from pandas._windows import Grouped

        return Grouped(self, lambda part: part.resample(rule, on=on, **options))


def _running(column):
    """The sums so far, with what rounding lost, as pandas has them in groups."""
    if column._cells.letter != "f":
        return column.cumsum()
    total, lost, sums = 0.0, 0.0, []
    for cell in column._cells.array.tolist():
        if cell != cell:
            sums.append(cell)
            continue
        more = cell - lost
        larger = total + more
        lost = larger - total - more
        total = larger
        sums.append(total)
    return column._like(Cells(np.array(sums, dtype="float64")))


def _alike(name):
    def method(self, *args, **kwargs):
        return self._alike(name, args, kwargs)

    method.__name__ = name
    method.__doc__ = f"`{name}` of each group."
    return method


for _name in _ALIKE:
    setattr(GroupRows, _name, _alike(_name))
