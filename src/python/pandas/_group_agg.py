"""Figures of groups: by a method's name, by functions, several at a time."""

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import is_numeric
from pandas._index import as_index

_NAMED = {sum: "sum", min: "min", max: "max", len: "size"}
_SIMPLE = (
    "sum",
    "mean",
    "median",
    "min",
    "max",
    "count",
    "std",
    "var",
    "sem",
    "first",
    "last",
    "nunique",
    "prod",
    "any",
    "all",
    "skew",
    "size",
    "quantile",
)


def _name_of(func):
    """A function by the name of the figure that it stands for."""
    if isinstance(func, str):
        return func
    try:
        if func in _NAMED:
            return _NAMED[func]
    except TypeError:
        return None
    named = getattr(func, "__name__", "")
    return named if (getattr(func, "__module__", "") or "").startswith("numpy") and named in _SIMPLE else None


class GroupFigures:
    """The methods of groups that give one row each."""

    def _reduce(self, name, numeric_only=False, **options):
        columns, labels = [], []
        for column in self._columns():
            if numeric_only and not is_numeric(column.dtype):
                continue
            try:
                columns.append(self._figures(name, column._cells, **options))
            except TypeError as error:
                if column._cells.letter != "O":
                    raise
                raise TypeError(f"agg function failed [how->{name},dtype->{column.dtype}]") from error
            labels.append(column.name)
        if self._table.ndim == 1:
            return self._assembled(columns)
        names = self._inner().columns
        if len(labels) == len(names):
            return self._assembled(columns)
        return self._assembled(columns, as_index(labels))

    def _function(self, func, column, *args, **kwargs):
        """What a function gives for each group's part of a column."""
        name = _name_of(func)
        if name is not None:
            if name in _SIMPLE and name != "size":
                return self._figures(name, column._cells, **kwargs)
            if name == "size":
                return Cells(np.array([len(places) for places in self._keys.places()], dtype="int64"))
            if not hasattr(type(column), name):
                raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        call = (lambda part: getattr(part, name)()) if name is not None else func
        values = [call(column._take_places(places), *args, **kwargs) for places in self._keys.places()]
        if values and hasattr(type(values[0]), "iloc"):
            # `Series.mode` and the like: one value, or several in an array.
            values = [each.iloc[0] if len(each) == 1 else each.values for each in values]
            if any(isinstance(each, np.ndarray) for each in values):
                return Cells.objects(values)
        return Cells.of([value.item() if isinstance(value, np.generic) else value for value in values])

    def agg(self, func=None, *args, engine=None, **kwargs):
        """Figures by name or by function, for all columns or each by its own."""
        if self._table.ndim == 1:
            return self._agg_column(func, args, kwargs)
        if func is None:
            return self._agg_named(kwargs)
        if isinstance(func, dict):
            return self._agg_by_column(func)
        if isinstance(func, (list, tuple)):
            from pandas._multi import MultiIndex

            columns, labels = [], []
            for column in self._columns():
                for each, name in zip(func, _names(func)):
                    columns.append(self._function(each, column))
                    labels.append((column.name, name))
            return self._assembled(columns, MultiIndex.from_tuples(labels))
        if isinstance(func, str) and hasattr(type(self), func):
            return getattr(self, func)(*args, **kwargs)
        if isinstance(func, str):
            raise AttributeError(f"'{func}' is not a valid function for 'DataFrameGroupBy' object")
        return self._assembled([self._function(func, column, *args, **kwargs) for column in self._columns()])

    aggregate = agg

    def _agg_column(self, func, args, kwargs):
        from pandas._frame import DataFrame

        if func is None:
            func = list(kwargs.items())
            columns = [self._function(each, self._table) for _, each in func]
            names = [name for name, _ in func]
        elif isinstance(func, (list, tuple)):
            columns = [self._function(each, self._table) for each in func]
            names = _names(func)
        elif isinstance(func, str) and func not in _SIMPLE:
            if not hasattr(type(self), func):
                raise AttributeError(f"'{func}' is not a valid function for 'SeriesGroupBy' object")
            return getattr(self, func)(*args, **kwargs)
        else:
            return self._assembled([self._function(func, self._table, *args, **kwargs)])
        frame = DataFrame._of(as_index(names), columns, self._keys.index())
        return frame if self._as_index else frame.reset_index()

    def _agg_named(self, wanted):
        if not wanted:
            raise TypeError("Must provide 'func' or tuples of '(column, aggfunc).")
        columns = []
        for name, (label, func) in wanted.items():
            if label not in self._table.columns:
                raise KeyError(f"Label(s) {[label]} do not exist")
            columns.append(self._function(func, self._table[label]))
        return self._assembled(columns, list(wanted))

    def _agg_by_column(self, wanted):
        from pandas._multi import MultiIndex

        absent = [label for label in wanted if label not in self._table.columns]
        if absent:
            raise KeyError(f"Label(s) {absent} do not exist")
        several = any(isinstance(each, (list, tuple)) for each in wanted.values())
        columns, labels = [], []
        for label, func in wanted.items():
            several_of_it = func if isinstance(func, (list, tuple)) else [func]
            for each, name in zip(several_of_it, _names(several_of_it)):
                columns.append(self._function(each, self._table[label]))
                labels.append((label, name) if several else label)
        return self._assembled(columns, MultiIndex.from_tuples(labels) if several else labels)

    def describe(self, percentiles=None, include=None, exclude=None):
        """The usual figures of each group."""
        from pandas._describing import describe_column
        from pandas._frame import DataFrame
        from pandas._multi import MultiIndex

        if self._table.ndim == 1:
            rows = [describe_column(part, percentiles) for part in self._parts()]
            return DataFrame._of(rows[0].index, _columns_of(rows), self._keys.index())
        columns, labels = [], []
        for column in self._columns():
            if column._cells.letter not in "iuf":
                continue
            rows = [describe_column(column._take_places(places), percentiles) for places in self._keys.places()]
            columns += _columns_of(rows)
            labels += [(column.name, name) for name in rows[0].index]
        return DataFrame._of(MultiIndex.from_tuples(labels), columns, self._keys.index())

    def idxmin(self, **options):
        """The label of each group's smallest value."""
        return self._extremes("idxmin")

    def idxmax(self, **options):
        """The label of each group's largest value."""
        return self._extremes("idxmax")

    def _extremes(self, name):
        columns = []
        for column in self._columns():
            columns.append(Cells.of([getattr(column._take_places(places), name)() for places in self._keys.places()]))
        return self._assembled(columns)

    def quantile(self, q=0.5, numeric_only=False, **options):
        """The value below which a part of each group is."""
        if hasattr(q, "__len__"):
            from pandas._concat import concat

            parts = [part.quantile(list(q)) for part in self._parts()]
            return concat(parts, keys=self._keys.plain_labels(), names=[*self._keys.names, None])
        return self._reduce("quantile", numeric_only, q=q)


def _columns_of(rows):
    return [Cells.of([row.tolist()[at] for row in rows]) for at in range(len(rows[0]))]


def _names(functions):
    """The functions' names; several functions without a name are counted."""
    names = [each if isinstance(each, str) else getattr(each, "__name__", str(each)) for each in functions]
    if len(names) < 2:
        return names
    count = iter(range(len(names)))
    return [f"<lambda_{next(count)}>" if name == "<lambda>" else name for name in names]


def _simple(name):
    def reduce(self, numeric_only=False, min_count=0, ddof=1, skipna=True, dropna=True, engine=None, **options):
        more = {"ddof": ddof} if name in ("std", "var", "sem") else {}
        if min_count > 0 and name in ("sum", "prod"):
            more = {"min_count": min_count}
        return self._reduce(name, numeric_only, **more)

    reduce.__name__ = name
    reduce.__doc__ = f"The {name} of each group."
    return reduce


for _name in _SIMPLE:
    if _name not in ("size", "quantile"):
        setattr(GroupFigures, _name, _simple(_name))
