"""What a column gives of itself: figures, other orders, other labels, its values without some."""

import numpy as np
from pandas import _reducing
from pandas._cells import Cells, joined
from pandas._common import put_values
from pandas._dtypes import is_numeric
from pandas._index import Index, as_index
from pandas._missing import NAN, is_missing
from pandas._own import missing
from pandas._sorting import order, ranks


class SeriesParts:
    """The methods of a column that need no other one."""

    # --- accessors

    @property
    def str(self):
        """Texts, one by one."""
        from pandas._strings import Strings

        return Strings(self)

    @property
    def dt(self):
        """What moments are made of."""
        from pandas._accessors import Times

        return Times(self)

    @property
    def cat(self):
        """The categories."""
        from pandas._accessors import Categories

        return Categories(self)

    @property
    def plot(self):
        """There is no plotting."""
        raise missing("'Series' object", "plot")

    # --- rows

    def reset_index(self, level=None, *, drop=False, name=None, inplace=False, **options):
        """The values, counted from zero; without `drop`, the labels become columns."""
        if drop:
            return self._done(self._with_index(as_index(None, len(self))), inplace)
        label = name if name is not None else 0 if self.name is None else self.name
        return self.to_frame(label).reset_index(level)

    def reindex(self, index=None, *, fill_value=None, method=None, **options):
        """The values in the order of other labels."""
        labels = as_index(index)
        found = self._at_labels(labels)
        if fill_value is not None:
            holes = np.flatnonzero(self._index.indexer(labels.tolist()) < 0)
            kept = self._cells.take(np.maximum(self._index.indexer(labels.tolist()), 0)) if len(self) else found._cells
            found = found._like(put_values(kept, holes, fill_value)) if len(self) else found.fillna(fill_value)
        return found.ffill() if method in ("ffill", "pad") else found

    def rename(self, index=None, *, inplace=False, **options):
        """The values under another name, or with other labels."""
        if callable(index):
            found = self._relabelled(index)
        elif isinstance(index, dict):
            found = self._relabelled(lambda label: index.get(label, label))
        else:
            found = self.copy()
            found.name = index
            if inplace:
                self.name = index
        return self._done(found, inplace)

    def set_axis(self, labels, *, axis=0, copy=None):
        """The values with other labels."""
        found = self.copy()
        found.index = labels
        return found

    def drop(self, labels=None, *, axis=0, index=None, errors="raise", inplace=False, **options):
        """The values without those at some labels."""
        from pandas._frame_rows import dropped

        return self._done(self._take_places(dropped(self.index, labels if index is None else index, errors)), inplace)

    def dropna(self, *, axis=0, inplace=False, ignore_index=False, **options):
        """The values that are there."""
        found = self._take_places(np.flatnonzero(~self._cells.missing()))
        return self._done(found.reset_index(drop=True) if ignore_index else found, inplace)

    def fillna(self, value=None, *, axis=None, inplace=False, limit=None):
        """The values, with another in place of nothing."""
        if value is None:
            raise ValueError("Must specify a fill 'value'.")
        places = np.flatnonzero(self._cells.missing())
        if limit is not None:
            places = places[:limit]
        if isinstance(value, dict):
            value = type(self)(value)
        if hasattr(type(value), "iloc"):
            value = value._at_labels(self.index)._cells.take(places)
        if not len(places):
            return self._done(self.copy(), inplace)
        return self._done(self._like(put_values(self._cells, places, value, widen=True)), inplace)

    def drop_duplicates(self, *, keep="first", inplace=False, ignore_index=False):
        """Each value once."""
        found = self._take_places(np.flatnonzero(~self.duplicated(keep)._cells.array))
        return self._done(found.reset_index(drop=True) if ignore_index else found, inplace)

    def duplicated(self, keep="first"):
        """True where a value was there before."""
        return self._like(Cells(repeated(self._cells.keys(), keep)))

    def sort_values(
        self, *, axis=0, ascending=True, inplace=False, kind=None, na_position="last", ignore_index=False, key=None
    ):
        """The values in order."""
        cells = self._cells if key is None else key(self)._cells
        up = ascending[0] if isinstance(ascending, list) else ascending
        found = self._take_places(order([cells], [up], na_position))
        return self._done(found.reset_index(drop=True) if ignore_index else found, inplace)

    def argsort(self, **options):
        """The positions of the values in order."""
        return self._like(Cells(order([self._cells], [True])))

    def nlargest(self, n=5, keep="first"):
        """The largest values."""
        return self.dropna().sort_values(ascending=False).head(n)

    def nsmallest(self, n=5, keep="first"):
        """The smallest values."""
        return self.dropna().sort_values().head(n)

    def rank(self, axis=0, method="average", numeric_only=False, na_option="keep", ascending=True, pct=False):
        """The place of each value in the order of all, from 1."""
        return self._like(ranks(self._cells, method, ascending, pct, na_option))

    def explode(self, ignore_index=False):
        """Each item of a list in a row of its own."""
        places, values = [], []
        for at, cell in enumerate(self._cells.tolist()):
            many = isinstance(cell, (list, tuple, np.ndarray, set))
            items = (list(cell) or [NAN]) if many else [cell]
            places += [at] * len(items)
            values += items
        cells = Cells.objects(values)
        if values and all(isinstance(value, str) or is_missing(value) for value in values):
            cells = Cells.of(values)
        index = self.index.take(np.array(places, dtype="int64"))
        return type(self)._of(cells, as_index(None, len(values)) if ignore_index else index, self.name)

    def repeat(self, repeats, axis=None):
        """Each value several times."""
        return self._take_places(np.repeat(np.arange(len(self)), repeats))

    def swaplevel(self, i=-2, j=-1):
        """Two levels of the labels in one another's place."""
        return self._with_index(self.index.swaplevel(i, j))

    def droplevel(self, level, axis=0):
        """The labels without a level."""
        return self._with_index(self.index.droplevel(level))

    def xs(self, key, axis=0, level=None, drop_level=True):
        """The rows with a label in one level."""
        return self.to_frame("x").xs(key, axis, level, drop_level)["x"].rename(self.name)

    def unstack(self, level=-1, fill_value=None, sort=True):
        """The labels of a level as columns."""
        from pandas._reshaping import unstack

        return unstack(self, level, fill_value)

    def groupby(
        self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=True, dropna=True
    ):
        """The rows in groups."""
        from pandas._grouping import group

        return group(self, by, level, as_index, sort, dropna, observed, group_keys)

    def combine_first(self, other):
        """The values, and the other's where there is none."""
        index = self.index.union(other.index)
        labels = index.tolist()
        mine, theirs = self.index.indexer(labels), other.index.indexer(labels)
        known = ~self._cells.take(mine, gaps=True).missing()
        both = joined([self._cells, other._cells])
        places = np.where(known, mine, np.where(theirs < 0, -1, theirs + len(self)))
        return type(self)._of(both.take(places, gaps=True), index, self.name)

    def update(self, other):
        """Takes the other's values where it has some."""
        theirs = other._at_labels(self.index)
        self._cells = theirs.fillna(self)._cells

    def combine(self, other, func, fill_value=None):
        """What a function makes of each pair of values."""
        name = self.name if self.name == getattr(other, "name", None) else None
        return type(self)._of(Cells.of([func(a, b) for a, b in zip(self, other)]), self.index, name)

    def equals(self, other):
        """Whether the other has the same values and labels."""
        if not isinstance(other, type(self)) or str(self.dtype) != str(other.dtype):
            return False
        return self.index.equals(other.index) and self._cells.same(other._cells)

    def compare(self, other, **options):
        """There is no comparison cell by cell."""
        raise missing("'Series' object", "compare")

    # --- other values from it

    def unique(self):
        """Each value once, in an array."""
        from pandas._arrays import shown_array

        return shown_array(self.drop_duplicates()._cells)

    def factorize(self, sort=False, use_na_sentinel=True):
        """Each value as a number, and the values that the numbers stand for."""
        known = list(dict.fromkeys(value for value in self if not is_missing(value)))
        if sort:
            known.sort()
        places = {value: at for at, value in enumerate(known)}
        codes = np.array([places.get(value, -1) for value in self], dtype="int64")
        return codes, Index(Cells.of(known, None if self._cells.letter == "O" else self.dtype))

    def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
        """How often each value is there."""
        from pandas._describing import value_counts

        return value_counts(self, normalize, sort, ascending, bins, dropna)

    def describe(self, percentiles=None, include=None, exclude=None):
        """The usual figures."""
        from pandas._describing import describe_column

        return describe_column(self, percentiles)

    def mode(self, dropna=True):
        """The values that are there most often."""
        counts = self.value_counts(dropna=dropna)
        if not len(counts):
            return self.iloc[:0]
        most = counts._cells.array.max()
        cells = counts.index._cells.masked(counts._cells.array == most)
        cells = cells.take(order([cells], [True]))
        return type(self)._of(cells, as_index(None, len(cells)), self.name)

    def round(self, decimals=0, *args, **kwargs):
        """The numbers with fewer decimals."""
        return self._each_column(lambda cells: rounded(cells, decimals))

    def diff(self, periods=1):
        """How much each value is more than the one before."""
        if self._cells.letter == "b":
            return self._like(
                Cells.objects([a if is_missing(b) else a != b for a, b in zip(self.shift(periods), self)])
            )
        return self - self.shift(periods)

    def pct_change(self, periods=1, fill_method=None, freq=None):
        """By which part each value is more than the one before."""
        return self / self.shift(periods) - 1

    def cumsum(self, axis=None, skipna=True):
        """Running sums."""
        if self._cells.letter == "S":
            total, found = "", []
            for value in self:
                total = value if is_missing(value) else total + value
                found.append(total)
            return self._like(Cells.objects(found, self.dtype))
        return self._each_column(lambda cells: _reducing.cumulated("cumsum", cells))

    def cumprod(self, axis=None, skipna=True):
        """Running products."""
        return self._each_column(lambda cells: _reducing.cumulated("cumprod", cells))

    def cummax(self, axis=None, skipna=True):
        """The largest value so far."""
        return self._each_column(lambda cells: _reducing.cumulated("cummax", cells))

    def cummin(self, axis=None, skipna=True):
        """The smallest value so far."""
        return self._each_column(lambda cells: _reducing.cumulated("cummin", cells))

    # --- one value from it

    def nunique(self, dropna=True):
        """How many different values there are."""
        extra = 0 if dropna or not self.hasnans else 1
        return _reducing.reduce("nunique", self._cells) + extra

    def quantile(self, q=0.5, interpolation="linear"):
        """The value below which a part of the values is."""
        if not is_numeric(self.dtype) and self._cells.letter not in "Mm":
            raise TypeError(f"Cannot perform reduction 'quantile' with dtype '{self.dtype}'")
        ordered = np.sort(self._cells.known().floats())
        if not hasattr(q, "__len__"):
            value = _reducing.quantile(ordered, q, interpolation)
            return self._cells._boxed(int(value)) if self._cells.letter in "Mm" else value
        values = [_reducing.quantile(ordered, part, interpolation) for part in q]
        if self._cells.letter in "Mm":
            values = [self._cells._boxed(int(value)) for value in values]
        return type(self)(values, index=Index(list(q), dtype="float64"), name=self.name)

    def searchsorted(self, value, side="left", sorter=None):
        """Where values would be put into the values, which are in order."""
        return np.searchsorted(self._cells.to_numpy(), value, side)

    def idxmin(self, axis=0, skipna=True):
        """The label of the smallest value."""
        return self.index[_reducing.extreme_at("min", self._cells)]

    def idxmax(self, axis=0, skipna=True):
        """The label of the largest value."""
        return self.index[_reducing.extreme_at("max", self._cells)]

    def argmin(self, axis=None, skipna=True):
        """Where the smallest value is."""
        return np.int64(_reducing.extreme_at("min", self._cells))

    def argmax(self, axis=None, skipna=True):
        """Where the largest value is."""
        return np.int64(_reducing.extreme_at("max", self._cells))

    def corr(self, other, method="pearson", min_periods=None):
        """How much two columns go together."""
        from pandas._describing import correlation

        return correlation(self._cells, other._at_labels(self.index)._cells, method)

    def cov(self, other, min_periods=None, ddof=1):
        """The covariance of two columns."""
        from pandas._describing import covariance

        return covariance(self._cells.floats(), other._at_labels(self.index)._cells.floats(), ddof)

    def autocorr(self, lag=1):
        """How much the values go together with those before."""
        return self.corr(self.shift(lag))

    def memory_usage(self, index=True, deep=False):
        """About how many bytes it takes."""
        return 8 * len(self) + (132 if index else 0)


def _reduction(name):
    def reduce(self, axis=None, skipna=True, numeric_only=False, min_count=0, ddof=1, **options):
        more = (
            {"ddof": ddof}
            if name in ("std", "var", "sem")
            else {"min_count": min_count}
            if name in ("sum", "prod")
            else {}
        )
        return _reducing.reduce(name, self._cells, skipna, **more)

    reduce.__name__ = name
    reduce.__doc__ = f"The {name} of the values."
    return reduce


for _name in (
    "sum",
    "mean",
    "min",
    "max",
    "median",
    "std",
    "var",
    "sem",
    "skew",
    "kurt",
    "kurtosis",
    "prod",
    "product",
    "any",
    "all",
    "count",
):
    setattr(SeriesParts, _name, _reduction(_name))


def repeated(keys, keep):
    """An array that is true where a key was there before (or comes later; or both, with `keep=False`)."""
    found = np.zeros(len(keys), dtype=bool)
    keys = ["NaN" if isinstance(key, float) and key != key else key for key in keys]
    if keep is False:
        counts = {}
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
        return np.array([counts[key] > 1 for key in keys], dtype=bool)
    seen = set()
    for at in range(len(keys)) if keep == "first" else reversed(range(len(keys))):
        found[at] = keys[at] in seen
        seen.add(keys[at])
    return found


def rounded(cells, decimals):
    """Numbers with fewer decimals."""
    if cells.letter == "f":
        return Cells(np.round(cells.array, decimals))
    if cells.letter in "iu" and decimals < 0:
        return Cells(np.round(cells.array, decimals))
    if cells.letter == "O":
        return Cells.objects(
            [round(value, decimals) if isinstance(value, float) else value for value in cells.tolist()]
        )
    return cells
