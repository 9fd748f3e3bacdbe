"""What columns and frames have in common: done to each column by itself, or to rows by their places."""

import numpy as np
from pandas._casting import cast
from pandas._cells import Cells
from pandas._dtypes import OBJECT
from pandas._missing import NAN, is_missing
from pandas._own import missing, without


class Table:
    """The base of columns and frames.

    A class below it has `_each_column(function)`, `_take_places(positions)` and `_with_index(index)`.
    """

    __module__ = "pandas"
    __hash__ = None

    def __bool__(self):
        raise ValueError(
            f"The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
        )

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    @property
    def flags(self):
        """Nothing is noted of a table."""
        raise missing(f"'{type(self).__name__}' object", "flags")

    def pipe(self, func, *args, **kwargs):
        """What a function makes of it."""
        if isinstance(func, tuple):
            func, name = func
            return func(*args, **{name: self}, **kwargs)
        return func(self, *args, **kwargs)

    # --- rows by their places

    def head(self, n=5):
        """The first rows."""
        return self.iloc[:n]

    def tail(self, n=5):
        """The last rows."""
        return self.iloc[max(len(self) - n, 0) :] if n >= 0 else self.iloc[-n:]

    def take(self, indices, axis=0):
        """The rows at these places."""
        return self.iloc[list(indices)]

    def truncate(self, before=None, after=None):
        """The rows between two labels."""
        return self.loc[before:after]

    def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False):
        """Rows by chance."""
        size = len(self)
        if weights is not None:
            weights = np.asarray(self[weights] if isinstance(weights, str) else weights, dtype="float64")
            weights = weights / weights.sum()
        count = round(frac * size) if frac is not None else 1 if n is None else n
        if count > size and not replace:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        source = random_state
        if source is None or isinstance(source, (int, np.integer)):
            source = np.random.RandomState(source) if source is not None else np.random
        found = self._take_places(source.choice(size, size=count, replace=replace, p=weights))
        return found.reset_index(drop=True) if ignore_index else found

    # --- labels

    def rename_axis(self, mapper=None, *, index=None, columns=None, axis=0):
        """The same with another name for the labels."""
        if columns is not None or axis in (1, "columns"):
            return self._like_columns(self.columns.rename(mapper if columns is None else columns))
        return self._with_index(self.index.rename(mapper if index is None else index))

    def sort_index(
        self, *, axis=0, level=None, ascending=True, inplace=False, na_position="last", ignore_index=False, **options
    ):
        """The rows in order of their labels."""
        from pandas._sorting import order

        if axis in (1, "columns"):
            labels = self.columns
            parts = labels._parts if labels.nlevels > 1 else [labels._cells]
            return self._part(order(parts, [ascending] * len(parts)).tolist())
        index = self.index
        parts = index._parts if index.nlevels > 1 else [index._cells]
        if level is not None and index.nlevels > 1:
            first = index.level_number(level)
            parts = [parts[first], *parts[:first], *parts[first + 1 :]]
        up = list(ascending) if isinstance(ascending, list) else [ascending] * len(parts)
        found = self._take_places(order(parts, up, na_position))
        if ignore_index:
            found = found.reset_index(drop=True)
        return self._done(found, inplace)

    def add_prefix(self, prefix, axis=None):
        """The labels of columns (of a column: of rows) with a text before them."""
        return self._relabelled(lambda label: f"{prefix}{label}")

    def add_suffix(self, suffix, axis=None):
        """The labels of columns (of a column: of rows) with a text after them."""
        return self._relabelled(lambda label: f"{label}{suffix}")

    # --- cells

    def astype(self, dtype, copy=None, errors="raise"):
        """The values as another type."""
        return self._each_column(lambda cells: cast(cells, dtype))

    def isna(self):
        """True where there is nothing."""
        return self._each_column(lambda cells: Cells(cells.missing()))

    def notna(self):
        """True where there is something."""
        return self._each_column(lambda cells: Cells(~cells.missing()))

    isnull, notnull = isna, notna

    def ffill(self, *, axis=None, inplace=False, limit=None, limit_area=None):
        """The values, with the one before in place of nothing."""
        return self._done(self._each_column(lambda cells: filled_on(cells, limit)), inplace)

    def bfill(self, *, axis=None, inplace=False, limit=None, limit_area=None):
        """The values, with the next in place of nothing."""

        def back(cells):
            turned = filled_on(cells.like(cells.array[::-1]), limit)
            return turned.like(turned.array[::-1])

        return self._done(self._each_column(back), inplace)

    pad, backfill = ffill, bfill

    def shift(self, periods=1, freq=None, axis=0, fill_value=None):
        """The values, so many rows later."""
        if freq is not None:
            return self._with_index(self.index.shift(periods, freq))
        places = np.arange(len(self)) - periods
        places = np.where((places < 0) | (places >= len(self)), -1, places)

        def moved(cells):
            if fill_value is None or not (places < 0).any():
                return cells.take(places, gaps=True)
            return put_values(cells.take(np.where(places < 0, 0, places)), np.flatnonzero(places < 0), fill_value)

        return self._each_column(moved)

    def interpolate(self, method="linear", *, axis=0, limit=None, inplace=False, **options):
        """Numbers between their neighbours in place of nothing."""
        if method not in ("linear", "index", "time", "values"):
            raise missing("interpolate", f"method={method!r}")
        without("interpolate", {name: value for name, value in options.items() if name != "limit_direction"})
        return self._done(self._each_column(between), inplace)

    def replace(self, to_replace=None, value=NAN, *, inplace=False, regex=False):
        """The values, with others in place of some."""
        from pandas._replacing import replacer

        return self._done(self._each_column(replacer(to_replace, value, regex)), inplace)

    def infer_objects(self, copy=None):
        """Columns of objects in a narrower type, where all have one."""
        return self._each_column(lambda cells: Cells.of(cells.tolist()) if cells.letter == "O" else cells)

    convert_dtypes = infer_objects

    def squeeze(self, axis=None):
        """One column as a column, one value as a value."""
        if self.shape == (1,) or self.shape == (1, 1):
            return self.iloc[0] if self.ndim == 1 else self.iloc[0, 0]
        if self.ndim == 2 and self.shape[1] == 1:
            return self._column(0)
        return self.iloc[0] if self.ndim == 2 and self.shape[0] == 1 else self

    # --- windows and periods

    def rolling(self, window, min_periods=None, center=False, **options):
        """A window that moves over the rows."""
        from pandas._windows import Rolling

        without("rolling", options)
        return Rolling(self, window, min_periods, center)

    def expanding(self, min_periods=1):
        """A window that grows with the rows."""
        from pandas._windows import Rolling

        return Rolling(self, max(len(self), 1), min_periods, False)

    def ewm(self, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False):
        """Means in which older values weigh less and less."""
        from pandas._windows import Weighted

        return Weighted(self, com, span, halflife, alpha, adjust)

    def resample(self, rule, on=None, closed=None, label=None, **options):
        """Rows in periods of time."""
        from pandas._resampling import Resampler

        without("resample", options)
        return Resampler(self, rule, on, closed, label)

    def between_time(self, start_time, end_time, inclusive="both", axis=None):
        """The rows at times of day between two."""
        first, last = _of_day(start_time), _of_day(end_time)
        times = self._times_of_day()
        low = times >= first if inclusive in ("both", "left") else times > first
        high = times <= last if inclusive in ("both", "right") else times < last
        return self._take_places(np.flatnonzero(low & high if first <= last else low | high))

    def at_time(self, time, asof=False, axis=None):
        """The rows at a time of day."""
        return self._take_places(np.flatnonzero(self._times_of_day() == _of_day(time)))

    def _times_of_day(self):
        if self.index._cells.letter != "M":
            raise TypeError("Index must be DatetimeIndex")
        return self.index._cells.array % 86_400_000_000

    def to_period(self, freq=None, axis=0, copy=None):
        """The rows, labelled with the periods in which their moments are."""
        return self._with_index(self.index.to_period(freq).rename(self.index.name))

    def to_timestamp(self, freq=None, how="start", axis=0, copy=None):
        """The rows, labelled with the moments at which their periods begin."""
        return self._with_index(self.index.to_timestamp(freq, how).rename(self.index.name))

    def asfreq(self, freq, fill_value=None):
        """The rows at moments that are as far apart."""
        from pandas._offsets import date_range

        found = self.reindex(date_range(self.index.min(), self.index.max(), freq=freq, name=self.index.name))
        return found if fill_value is None else found.fillna(fill_value)

    def first_valid_index(self):
        """The first label with a value."""
        known = self.dropna(how="all") if self.ndim == 2 else self.dropna()
        return known.index[0] if len(known) else None

    def last_valid_index(self):
        """The last label with a value."""
        known = self.dropna(how="all") if self.ndim == 2 else self.dropna()
        return known.index[-1] if len(known) else None

    def to_clipboard(self, *args, **kwargs):
        """There is no clipboard."""
        raise missing(f"'{type(self).__name__}' object", "to_clipboard")


def filled_on(cells, limit=None):
    """The last value that was there in place of nothing."""
    holes = cells.missing()
    if not holes.any():
        return cells
    places, last, run = [], -1, 0
    for at, hole in enumerate(holes.tolist()):
        last, run = (last, run + 1) if hole else (at, 0)
        places.append(at if limit is not None and run > limit else last)
    places = np.array(places, dtype="int64")
    return cells.take(np.where(places < 0, np.arange(len(cells)), places))


def between(cells):
    """Numbers between their neighbours in place of nothing; the last one goes on."""
    if cells.letter != "f":
        return cells
    holes = cells.missing()
    known = np.flatnonzero(~holes)
    if not holes.any() or not len(known):
        return cells
    places = np.arange(len(cells))
    found = np.interp(places, known, cells.array[known])
    return Cells(np.where(places < known[0], NAN, found))


def _of_day(time):
    """A time of day in microseconds, from a text such as `09:30` or Python's own."""
    from datetime import time as clock

    if isinstance(time, str):
        parts = [*map(int, time.split(":")), 0, 0]
        time = clock(*parts[:3])
    return ((time.hour * 60 + time.minute) * 60 + time.second) * 1_000_000 + time.microsecond


def put_values(cells, places, value, widen=False):
    """The cells with others at some places: one for all, or one each. What does not suit their type is an error, or
    (`widen`) makes it another one."""
    from pandas._index import Index

    many = isinstance(value, (list, tuple, range, np.ndarray, Cells, Index)) or hasattr(type(value), "iloc")
    news = Cells.of(value) if many else Cells.of([value])
    if not many and is_missing(value) and cells.letter in "fMmSPCO":
        array = cells.array.copy()
        array[places] = value if cells.letter == "O" else cells.gap()
        return cells.like(array)
    if cells.letter == "C":
        news = cast(news, cells.dtype)
        if (news.array < 0).any():
            raise TypeError(
                "Cannot setitem on a Categorical with a new category (%s), set the categories first" % value
            )
    if news.letter == cells.letter or (cells.letter == "f" and news.letter in "iu"):
        array = cells.array.copy()
        array[places] = news.array if many else news.array[0]
        return cells.like(array)
    if cells.letter in "iu" and news.letter == "f":
        whole = bool((news.array == np.floor(news.array)).all())
        if not whole and not widen:
            raise _unfit(cells, value, many)
        array = cells.array.copy() if whole else cells.array.astype("float64")
        array[places] = news.array if many else news.array[0]
        return Cells(array)
    if cells.letter == "f" and bool(cells.missing().all()) and news.letter not in "iuf":
        base = Cells.gaps(len(cells), news.dtype if news.letter != "b" else OBJECT)
        return put_values(base, places, value) if base.letter == news.letter else _as_objects(base, places, news, many)
    if cells.letter != "O" and not widen:
        raise _unfit(cells, value, many)
    return _as_objects(cells, places, news, many)


def _unfit(cells, value, many):
    shown = value.tolist() if isinstance(value, Cells) else value if many or isinstance(value, str) else repr(value)
    why = ""
    if cells.letter == "S" and not many:
        why = f". Value should be a string or missing value, got '{type(value).__name__}' instead."
    return TypeError(f"Invalid value '{shown}' for dtype '{cells.dtype}'{why}")


def _as_objects(cells, places, news, many):
    values = cells.tolist()
    plain = news.tolist()
    for order, at in enumerate(np.asarray(places).tolist()):
        values[at] = plain[order] if many else plain[0]
    return Cells.objects(values)


def aligned(index, other):
    """The labels of both, and where each of them is in either; None for both places where they are the same."""
    if index is other or index.equals(other):
        return index, None, None
    labels = index.union(other)
    return labels, labels_in(index, labels), labels_in(other, labels)


def labels_in(index, labels):
    """Where each label is in an index; -1 where it is not there."""
    if not index.is_unique:
        raise ValueError("cannot reindex on an axis with duplicate labels")
    return index.indexer(labels.tolist())
