"""A frame's figures: sums and means by column or row, functions over columns and rows."""

import numpy as np
from pandas import _reducing
from pandas._cells import Cells, joined
from pandas._dtypes import is_numeric
from pandas._index import Index


def _is_rows(axis):
    return axis in (1, "columns")


class FrameFigures:
    """The methods of a frame that calculate."""

    def _numbers_only(self):
        return self._part([at for at, cells in enumerate(self._values) if is_numeric(cells.dtype)])

    def _reduced(self, name, axis, skipna, numeric_only, **more):
        from pandas._series import Series

        frame = self._numbers_only() if numeric_only else self
        if axis is None:
            # All cells become one.
            return _reducing.reduce(name, joined(frame._values), skipna, **more)
        if _is_rows(axis):
            return frame._reduced_rows(name, skipna, more)
        values = []
        for column in frame._values:
            try:
                values.append(_reducing.reduce(name, column, skipna, **more))
            except TypeError as error:
                raise TypeError(str(error)) from None
        if name in ("count", "nunique"):
            return Series._of(Cells(np.array([int(value) for value in values], dtype="int64")), frame.columns)
        if name in ("any", "all"):
            return Series._of(Cells(np.array([bool(value) for value in values], dtype=bool)), frame.columns)
        found = Cells.of([value.item() if isinstance(value, np.generic) else value for value in values])
        if (
            found.letter in "ib"
            and any(cells.letter == "f" for cells in frame._values)
            and all(is_numeric(cells.dtype) for cells in frame._values)
        ):
            found = Cells(found.array.astype("float64"))
        if not len(found):
            found = Cells(np.array([], dtype="float64"))
        letters = {cells.letter for cells in frame._values}
        if found.letter not in "iubf" and len(letters) > 1 and found.letter != "O":
            found = Cells.objects(found.tolist())
        if found.letter in "iuf" and letters & set("SOMm") and name in ("min", "max", "sum"):
            found = Cells.objects(found.tolist())
        return Series._of(found, frame.columns)

    def _reduced_rows(self, name, skipna, more):
        from pandas._series import Series

        if not len(self._values):
            return Series._of(Cells(np.zeros(len(self))), self.index)
        whole = joined(self._values)
        width, size = len(self._values), len(self)
        order = np.arange(width * size).reshape((width, size))
        results = [_reducing.reduce(name, whole.take(order[:, at]), skipna, **more) for at in range(size)]
        plain = [value.item() if isinstance(value, np.generic) else value for value in results]
        found = Cells.of(plain)
        if name in ("mean", "median", "std", "var") or (found.letter == "i" and whole.letter == "f"):
            found = Cells(found.floats()) if name not in ("count", "any", "all", "nunique") else found
        return Series._of(found, self.index)

    def nunique(self, axis=0, dropna=True):
        """How many different values each column has."""
        return self._reduced("nunique", axis, True, False)

    def quantile(self, q=0.5, axis=0, numeric_only=False, interpolation="linear"):
        """The value below which a part of each column is."""
        from pandas._series import Series

        frame = self._numbers_only() if numeric_only else self
        if hasattr(q, "__len__"):
            columns = [column.quantile(q, interpolation) for column in frame._columns()]
            return type(self)._of(frame.columns, [each._cells for each in columns], Index(list(q), dtype="float64"))
        values = [column.quantile(q, interpolation) for column in frame._columns()]
        return Series(values, index=frame.columns, name=q)

    def idxmin(self, axis=0, skipna=True, numeric_only=False):
        """The label of the smallest value of each column."""
        return (self._numbers_only() if numeric_only else self)._extremes("min", axis)

    def idxmax(self, axis=0, skipna=True, numeric_only=False):
        """The label of the largest value of each column."""
        return (self._numbers_only() if numeric_only else self)._extremes("max", axis)

    def _extremes(self, name, axis):
        from pandas._series import Series

        if _is_rows(axis):
            rows = [self._row(at) for at in range(len(self))]
            return Series([getattr(row, f"idx{name}")() for row in rows], index=self.index)
        values = [self.index[_reducing.extreme_at(name, cells)] for cells in self._values]
        return Series(values, index=self.columns)

    def mode(self, axis=0, numeric_only=False, dropna=True):
        """The values that are in each column most often."""
        from pandas._concat import concat

        return concat([column.mode() for column in self._columns()], axis=1)

    def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
        """How often each row is there."""
        from pandas._describing import count_rows

        return count_rows(self, subset, normalize, sort, ascending, dropna)

    def describe(self, percentiles=None, include=None, exclude=None):
        """The usual figures of each column."""
        from pandas._describing import describe_frame

        return describe_frame(self, percentiles, include, exclude)

    def corr(self, method="pearson", min_periods=1, numeric_only=False):
        """How much each two columns go together."""
        from pandas._describing import correlation, together

        if method == "pearson":
            return self._pairs(lambda a, b: together(a, b), numeric_only)
        return self._pairs(lambda a, b: correlation(a, b, method), numeric_only)

    def cov(self, min_periods=None, ddof=1, numeric_only=False):
        """The covariance of each two columns."""
        from pandas._describing import covariance

        return self._pairs(lambda a, b: covariance(a.floats(), b.floats(), ddof), numeric_only)

    def _pairs(self, function, numeric_only):
        frame = self._numbers_only() if numeric_only else self
        values = [
            Cells(np.array([float(function(a, b)) for a in frame._values], dtype="float64")) for b in frame._values
        ]
        return type(self)._of(frame.columns, values, frame.columns)

    def corrwith(self, other, axis=0, drop=False, method="pearson", numeric_only=False):
        """How much each column goes together with another one."""
        from pandas._series import Series

        frame = self._numbers_only() if numeric_only else self
        found = [
            column.corr(other[column.name] if hasattr(other, "columns") else other, method)
            for column in frame._columns()
        ]
        return Series(found, index=frame.columns)

    def round(self, decimals=0, *args, **kwargs):
        """The numbers with fewer decimals; a dictionary says how many in which column."""
        from pandas._series_parts import rounded

        if not isinstance(decimals, dict) and not hasattr(type(decimals), "iloc"):
            return self._each_column(lambda cells: rounded(cells, decimals))
        return self._like(
            [
                rounded(cells, decimals[label]) if label in decimals else cells
                for label, cells in zip(self.columns, self._values)
            ]
        )

    def clip(self, lower=None, upper=None, *, axis=None, inplace=False):
        """The numbers, none below or above a limit."""
        return self._done(self._like([column.clip(lower, upper)._cells for column in self._columns()]), inplace)

    def diff(self, periods=1, axis=0):
        """How much each value is more than the one before."""
        return self._like([column.diff(periods)._cells for column in self._columns()])

    def pct_change(self, periods=1, fill_method=None, freq=None):
        """By which part each value is more than the one before."""
        return self._like([column.pct_change(periods)._cells for column in self._columns()])

    def rank(self, axis=0, method="average", numeric_only=False, na_option="keep", ascending=True, pct=False):
        """The place of each value in the order of its column, from 1."""
        frame = self._numbers_only() if numeric_only else self
        return frame._like(
            [column.rank(method=method, ascending=ascending, pct=pct)._cells for column in frame._columns()]
        )

    def memory_usage(self, index=True, deep=False):
        """About how many bytes each column takes."""
        from pandas._describing import bytes_of, index_bytes
        from pandas._series import Series

        sizes = [index_bytes(self.index)] * bool(index) + list(map(bytes_of, self._values))
        return Series(sizes, index=["Index"] * bool(index) + list(self.columns))

    # --- functions

    def apply(self, func, axis=0, raw=False, result_type=None, args=(), by_row="compat", **kwargs):
        """What a function gives for each column, or (`axis=1`) for each row."""
        from pandas._series import Series

        if isinstance(func, (list, dict)) or (isinstance(func, str) and not _is_rows(axis)):
            return self.agg(func, axis)
        if isinstance(func, np.ufunc):
            return self._like([Cells.of(func(cells.to_numpy())) for cells in self._values])
        if _is_rows(axis):
            call = (lambda row: getattr(row, func)()) if isinstance(func, str) else func
            results = [call(self._row(at), *args, **kwargs) for at in range(len(self))]
            return self._from_rows(results, result_type)
        results = [column._figure(func, *args, **kwargs) for column in self._columns()]
        if results and all(isinstance(each, Series) for each in results):
            same = all(each.index.equals(results[0].index) for each in results)
            rows = results[0].index if same else None
            if rows is None:
                return type(self)(dict(zip(self.columns, results)))
            return type(self)._of(self.columns, [each._cells for each in results], rows)
        return Series(_plain_list(results), index=self.columns)

    def _from_rows(self, results, result_type):
        from pandas._series import Series

        if results and isinstance(results[0], Series):
            return type(self)([each.to_dict() for each in results], index=self.index)
        many = results and isinstance(results[0], (list, tuple))
        if result_type == "expand" and many:
            return type(self)([list(each) for each in results], index=self.index)
        if not results:
            return self.copy()
        cells = Cells.objects(results) if many else Cells.of(_plain_list(results))
        return Series._of(cells, self.index)

    def agg(self, func=None, axis=0, *args, **kwargs):
        """Figures by name or by function, for all columns or each by its own."""
        from pandas._series import Series

        if func is None:
            return self._named_figures(kwargs)
        if _is_rows(axis):
            return self.apply(func, axis=1)
        if isinstance(func, dict):
            several = any(isinstance(each, list) for each in func.values())
            for label in func:
                if label not in self.columns:
                    raise KeyError(f"Label(s) {[label]} do not exist")
            results = {label: self[label].agg(each) for label, each in func.items()}
            if not several:
                return Series(_plain_list(results.values()), index=list(results))
            names = list(dict.fromkeys(name for each in results.values() for name in each.index))
            return type(self)({label: each.reindex(names) for label, each in results.items()}, index=names)
        if isinstance(func, (list, tuple)):
            columns = [column.agg(func) for column in self._columns()]
            return type(self)._of(self.columns, [each._cells for each in columns], columns[0].index)
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        return self.apply(func, args=args, **kwargs)

    aggregate = agg

    def _named_figures(self, wanted):
        rows = {}
        for name, (label, func) in wanted.items():
            rows.setdefault(label, {})[name] = self[label].agg(func)
        return type(self)(rows, index=list(wanted))

    def transform(self, func, axis=0, *args, **kwargs):
        """What a function makes of each column, as long as it was."""
        return self._like([column.transform(func, 0, *args, **kwargs)._cells for column in self._columns()])

    def groupby(
        self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=True, dropna=True
    ):
        """The rows in groups."""
        from pandas._grouping import group

        if by is None and level is None:
            raise TypeError("You have to supply one of 'by' and 'level'")
        return group(self, by, level, as_index, sort, dropna, observed, group_keys)


def _plain_list(values):
    return [value.item() if isinstance(value, np.generic) else value for value in values]


def _reduction(name):
    def reduce(self, axis=0, skipna=True, numeric_only=False, min_count=0, ddof=1, bool_only=False, **options):
        more = (
            {"ddof": ddof}
            if name in ("std", "var", "sem")
            else {"min_count": min_count}
            if name in ("sum", "prod")
            else {}
        )
        if name in ("any", "all") and axis is None:
            values = [bool(_reducing.reduce(name, cells)) for cells in self._values]
            return np.bool_((any if name == "any" else all)(values))
        return self._reduced(name, axis, skipna, numeric_only, **more)

    reduce.__name__ = name
    reduce.__doc__ = f"The {name} of each column, or (`axis=1`) of each row."
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
    "prod",
    "product",
    "any",
    "all",
    "count",
):
    setattr(FrameFigures, _name, _reduction(_name))


def _running(name):
    def running(self, axis=0, skipna=True, *args, **kwargs):
        if _is_rows(axis):
            return getattr(self.T, name)().T
        return self._like([getattr(column, name)()._cells for column in self._columns()])

    running.__name__ = name
    running.__doc__ = f"`{name}` of each column."
    return running


for _name in ("cumsum", "cumprod", "cummax", "cummin"):
    setattr(FrameFigures, _name, _running(_name))
