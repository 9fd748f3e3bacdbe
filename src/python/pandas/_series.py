"""`Series`: one column with its labels."""

import numpy as np
from pandas._arrays import shown_array
from pandas._calculating import add_operators, arithmetic, comparison, is_single
from pandas._casting import cast
from pandas._cells import Cells, inferred
from pandas._common import Table, aligned, labels_in, put_values
from pandas._index import Index, as_index, make
from pandas._missing import NAN, is_missing
from pandas._own import missing, without
from pandas._selecting import At, Positions
from pandas._series_parts import SeriesParts


_ACCESSORS = ("str", "dt", "cat")


class Series(SeriesParts, Table):
    """One column: values of one type, each with a label."""

    __module__ = "pandas"
    ndim = 1

    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
        if isinstance(data, (set, frozenset)):
            raise TypeError(f"'{type(data).__name__}' type is unordered")
        labels = None if index is None else as_index(index)
        if isinstance(data, Series):
            name = data.name if name is None else name
            data = data if labels is None else data._at_labels(labels)
            labels, cells = data.index, data._cells
        elif isinstance(data, dict):
            keys = as_index(list(data)) if data else as_index([])
            cells = Cells.of(list(data.values()))
            if labels is not None:
                cells = cells.take(keys.indexer(labels.tolist()), gaps=True)
            labels = keys if labels is None else labels
        elif isinstance(data, (Cells, Index)):
            cells = data if isinstance(data, Cells) else data._cells
            name = getattr(data, "name", None) if name is None else name
        elif data is None or is_single(data):
            size = len(labels) if labels is not None else 0 if data is None else 1
            cells = Cells.filled(NAN if data is None else data, size)
            if data is None and dtype is None and not size:
                cells = Cells.objects([])
        else:
            cells = Cells.of(data)
        self._cells = cells if dtype is None else cast(cells, dtype)
        self._index = as_index(None, len(cells)) if labels is None else labels
        self.name = name
        if len(self._index) != len(cells):
            raise ValueError(f"Length of values ({len(cells)}) does not match length of index ({len(self._index)})")

    @classmethod
    def _of(cls, cells, index, name=None):
        series = object.__new__(cls)
        series._cells, series._index, series.name = cells, index, name
        return series

    def _like(self, cells):
        return Series._of(cells, self._index, self.name)

    def _each_column(self, function):
        return self._like(function(self._cells))

    def _take_places(self, places):
        return Series._of(self._cells.take(np.asarray(places, dtype="int64")), self._index.take(places), self.name)

    def _with_index(self, index):
        return Series._of(self._cells, index, self.name)

    def _set_cells(self, cells):
        self._cells = cells

    def _append_value(self, label, value):
        self._cells = Cells.of([*self._cells.tolist(), value])
        self._index = self._index.insert(len(self._index), label)

    def _done(self, found, inplace):
        """What a method gives; with `inplace`, it becomes this column."""
        if not inplace:
            return found
        self._cells, self._index = found._cells, found._index
        return None

    def _at_labels(self, index):
        """The values in the order of other labels; nothing where a label is new."""
        if index is self._index or self._index.equals(index):
            return self
        return Series._of(self._cells.take(labels_in(self._index, index), gaps=True), index, self.name)

    # --- looking at it

    @property
    def index(self):
        """The labels."""
        return self._index

    @index.setter
    def index(self, labels):
        labels = as_index(labels)
        if len(labels) != len(self):
            size = len(self)
            raise ValueError(
                f"Length mismatch: Expected axis has {size} elements, new values have {len(labels)} elements"
            )
        self._index = labels

    def __len__(self):
        return len(self._cells)

    def __iter__(self):
        return iter(self._cells.tolist())

    def __contains__(self, label):
        return label in self._index

    def __repr__(self):
        from pandas._printing import series_text

        return series_text(self)

    def __array__(self, dtype=None, copy=None):
        return self.to_numpy()

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        plain = [each._cells.to_numpy() if isinstance(each, Series) else each for each in inputs]
        return self._like(Cells.of(getattr(ufunc, method)(*plain, **options)))

    def _wrapped(self, array):
        """What numpy made of the values, as a column with the same labels."""
        return self._like(Cells.of(array))

    def __getattr__(self, name):
        if name in _ACCESSORS:
            # It was refused: an AttributeError of a property leads here.
            return type(self).__mro__[1].__dict__[name].fget(self)
        if not name.startswith("_") and name in self._index:
            return self.loc[name]
        raise missing("'Series' object", name)

    def __float__(self):
        if len(self) != 1:
            raise TypeError(f"cannot convert the series to {float}")
        return float(self._cells.tolist()[0])

    def __int__(self):
        if len(self) != 1:
            raise TypeError(f"cannot convert the series to {int}")
        return int(self._cells.tolist()[0])

    def __getitem__(self, wanted):
        if callable(wanted):
            wanted = wanted(self)
        if isinstance(wanted, slice):
            counts = (wanted.start, wanted.stop)
            by_place = all(each is None or isinstance(each, (int, np.integer)) for each in counts)
            return self.iloc[wanted] if by_place and self._index._cells.letter != "f" else self.loc[wanted]
        if isinstance(wanted, tuple) and self._index.nlevels == 1 and wanted not in self._index:
            raise KeyError("key of type tuple not found and not a MultiIndex")
        return self.loc[wanted]

    def __setitem__(self, wanted, value):
        if isinstance(wanted, slice):
            self.iloc[wanted] = value
        else:
            self.loc[wanted] = value

    dtype = property(lambda self: self._cells.dtype)
    dtypes = dtype
    shape = property(lambda self: (len(self),))
    size = property(lambda self: len(self))
    empty = property(lambda self: len(self) == 0)
    axes = property(lambda self: [self._index])
    array = property(lambda self: shown_array(self._cells))
    T = property(lambda self: self)
    nbytes = property(lambda self: 8 * len(self))
    hasnans = property(lambda self: bool(self._cells.missing().any()))
    is_unique = property(lambda self: len(set(self._cells.keys())) == len(self))
    is_monotonic_increasing = property(lambda self: make(self._cells).is_monotonic_increasing)
    is_monotonic_decreasing = property(lambda self: make(self._cells).is_monotonic_decreasing)
    loc = property(At)
    iloc = property(Positions)
    at = loc
    iat = iloc

    @property
    def values(self):
        """The values in an array: numpy's, but for texts and categories."""
        return self._cells.to_numpy() if self._cells.letter in "MmP" else shown_array(self._cells)

    def keys(self):
        """The labels."""
        return self._index

    def tolist(self):
        """The values as a list."""
        return self._cells.tolist()

    to_list = tolist

    def to_numpy(self, dtype=None, copy=False, na_value=None):
        """The values in an array."""
        cells = self._cells
        if na_value is not None:
            cells = put_values(cells, np.flatnonzero(cells.missing()), na_value)
        array = cells.to_numpy()
        return array if dtype is None else array.astype(dtype)

    def to_dict(self, into=dict):
        """The values by label."""
        values = self.tolist()
        if self._cells.letter == "O":
            values = [value.item() if isinstance(value, np.generic) else value for value in values]
        return into(zip(self._index, values))

    def to_frame(self, name=None):
        """A frame with this one column."""
        from pandas._frame import DataFrame

        label = name if name is not None else 0 if self.name is None else self.name
        labels = as_index(None, 1) if label == 0 and not isinstance(label, bool) else as_index([label])
        return DataFrame._of(labels, [self._cells], self._index)

    def to_string(self, buf=None, na_rep="NaN", float_format=None, header=True, index=True, **options):
        """All of it as text."""
        from pandas._printing import series_text

        without(
            "Series.to_string",
            {name: value for name, value in options.items() if name not in ("length", "dtype", "name", "max_rows")},
        )
        return series_text(self, whole=True, na_rep=na_rep, float_format=float_format, header=header, index=index)

    def to_csv(self, path_or_buf=None, **options):
        """The values as comma-separated text."""
        return self.to_frame().to_csv(path_or_buf, **options)

    def to_json(self, path_or_buf=None, orient="index", **options):
        """The values as JSON."""
        from pandas._json import series_json

        return series_json(self, path_or_buf, orient, **options)

    def items(self):
        """Pairs of label and value."""
        return zip(self._index, self)

    def item(self):
        """The only value."""
        if len(self) != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self.tolist()[0]

    def get(self, key, default=None):
        """A value, or something else where there is none."""
        try:
            return self[key]
        except (KeyError, IndexError):
            return default

    def copy(self, deep=True):
        """The same values in a column of its own."""
        return Series._of(self._cells, self._index, self.name)

    def info(self, verbose=None, buf=None, **options):
        """Writes what is in the column."""
        from pandas._describing import column_info

        without("Series.info", options)
        column_info(self, buf)

    # --- calculations

    def _operate(self, kind, name, other, fill_value=None):
        if hasattr(type(other), "iloc") and other.ndim == 2:
            return NotImplemented
        if isinstance(other, Series):
            return self._with_series(kind, name, other, fill_value)
        mine = self._cells
        if not is_single(other):
            if len(other) == 1 and kind is arithmetic:
                other = list(other) * len(self)
            if len(other) != len(self):
                if kind is comparison:
                    raise ValueError(f"('Lengths must match to compare', ({len(self)},), ({len(other)},))")
                raise ValueError(
                    f"operands could not be broadcast together with shapes ({len(self)},) ({len(other)},) "
                )
            other = Cells.of(other)
        elif fill_value is not None:
            mine = put_values(mine, np.flatnonzero(mine.missing()), fill_value)
        return self._like(kind(name, mine, other))

    def _with_series(self, kind, name, other, fill_value):
        index, mine, theirs = aligned(self._index, other._index)
        if mine is not None and kind is comparison and fill_value is None:
            raise ValueError("Can only compare identically-labeled Series objects")
        a = self._cells if mine is None else self._cells.take(mine, gaps=True)
        b = other._cells if theirs is None else other._cells.take(theirs, gaps=True)
        if fill_value is not None:
            holes_a, holes_b = a.missing(), b.missing()
            a, b = (
                put_values(cells, np.flatnonzero(own & ~others), fill_value)
                for cells, own, others in ((a, holes_a, holes_b), (b, holes_b, holes_a))
            )
        same = self.name == other.name or (self.name is other.name)
        return Series._of(kind(name, a, b), index, self.name if same else None)

    def isin(self, values):
        """True where the value is one of these."""
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            raise TypeError(
                f"only list-like objects are allowed to be passed to isin(), you passed a `{type(values).__name__}`"
            )
        wanted = list(values)
        if self._cells.letter in "M":
            wanted = Cells.of(wanted, self.dtype).tolist() if wanted else []
        known = {value for value in wanted if not is_missing(value)}
        with_gaps = len(known) < len(set(map(id, wanted))) and any(map(is_missing, wanted))
        found = [with_gaps if is_missing(value) else value in known for value in self]
        return self._like(Cells(np.array(found, dtype=bool)))

    def between(self, left, right, inclusive="both"):
        """True where the value is between two others."""
        low = self >= left if inclusive in ("both", "left") else self > left
        high = self <= right if inclusive in ("both", "right") else self < right
        return low & high

    def dot(self, other):
        """The sum of the products."""
        return (self * other).sum()

    __matmul__ = dot

    def clip(self, lower=None, upper=None, *, axis=None, inplace=False):
        """The values, none below or above a limit."""
        found = self
        for limit, name in ((lower, "lt"), (upper, "gt")):
            if limit is None or (is_single(limit) and is_missing(limit)):
                continue
            beyond = found._operate(comparison, name, limit)
            found = found.mask(beyond, limit if is_single(limit) else Series(limit, index=self._index))
        return self._done(found, inplace)

    def where(self, cond, other=NAN, *, inplace=False):
        """The values where a condition holds, others where it does not."""
        return self._done(self._chosen(cond, other, True), inplace)

    def mask(self, cond, other=NAN, *, inplace=False):
        """The values where a condition does not hold, others where it does."""
        return self._done(self._chosen(cond, other, False), inplace)

    def _chosen(self, cond, other, kept):
        cond = cond(self) if callable(cond) else cond
        other = other(self) if callable(other) else other
        if isinstance(cond, Series):
            cond = cond._at_labels(self._index)._cells
        array = np.asarray(cond.array if isinstance(cond, Cells) else cond, dtype=bool)
        places = np.flatnonzero(array != kept)
        if not is_single(other):
            other = other._at_labels(self._index)._cells if isinstance(other, Series) else Cells.of(other)
            other = other.take(places)
        if not len(places):
            return self.copy()
        cells = self._cells
        if is_single(other) and is_missing(other):
            cells = cells.with_gaps()
        news = other if isinstance(other, Cells) else Cells.of([other])
        clash = cells.letter in "iufb" and news.letter in "iufb" and (cells.letter == "b") != (news.letter == "b")
        if clash or (
            news.letter not in "iufb"
            and news.letter != cells.letter
            and not is_missing(other if is_single(other) else None)
        ):
            cells = Cells.objects(cells.tolist()) if cells.letter != "O" else cells
        if cells.letter in "iu" and news.letter == "f":
            cells = Cells(cells.array.astype("float64"))
        return self._like(put_values(cells, places, other, widen=True))

    def _relabelled(self, function):
        return self._with_index(Index([function(label) for label in self._index], name=self._index.name))

    def map(self, func, na_action=None):
        """What a function, a dictionary or another column has for each value."""
        if isinstance(func, Series):
            places = func.index.indexer(self.tolist())
            return self._like(func._cells.take(places, gaps=True))
        if isinstance(func, dict):
            default = getattr(type(func), "__missing__", None)
            return self._like(inferred([func[value] if default or value in func else NAN for value in self]))
        if na_action == "ignore":
            return self._like(_of_results([value if is_missing(value) else func(value) for value in self]))
        return self._like(_of_results([func(value) for value in self]))

    def apply(self, func, args=(), by_row="compat", **kwargs):
        """What a function gives for each value."""
        if isinstance(func, (str, list, dict)):
            return self.agg(func, *args, **kwargs)
        if isinstance(func, np.ufunc):
            return self._like(Cells.of(func(self.to_numpy())))
        results = [func(value, *args, **kwargs) for value in self]
        if results and isinstance(results[0], Series):
            from pandas._frame import DataFrame

            return DataFrame(results, index=self._index)
        return self._like(_of_results(results))

    def transform(self, func, axis=0, *args, **kwargs):
        """What a function makes of the values, as many as they are."""
        if isinstance(func, str):
            return getattr(self, func)(*args, **kwargs)
        if isinstance(func, (list, tuple)):
            from pandas._concat import concat

            names = [each if isinstance(each, str) else each.__name__ for each in func]
            return concat([self.transform(each) for each in func], axis=1, keys=names)
        try:
            return self.apply(func, args=args, **kwargs)
        except (TypeError, AttributeError):
            return func(self, *args, **kwargs)

    def agg(self, func=None, axis=0, *args, **kwargs):
        """One or several figures, by name or by function."""
        if isinstance(func, (list, tuple)):
            results = [self._figure(each) for each in func]
            names = [each if isinstance(each, str) else each.__name__ for each in func]
            return Series(results, index=names, name=self.name)
        if isinstance(func, dict):
            return Series([self._figure(each) for each in func.values()], index=list(func), name=self.name)
        return self._figure(func, *args, **kwargs)

    aggregate = agg

    def _figure(self, func, *args, **kwargs):
        if isinstance(func, str):
            if not hasattr(type(self), func):
                raise AttributeError(f"'{func}' is not a valid function for 'Series' object")
            value = getattr(self, func)
            return value(*args, **kwargs) if callable(value) else value
        if isinstance(func, np.ufunc):
            return self.apply(func)
        named = getattr(func, "__name__", "")
        if func in (sum, min, max) or (getattr(func, "__module__", "") == "numpy" and hasattr(type(self), named)):
            return getattr(self, named)()
        return func(self, *args, **kwargs)

    def astype(self, dtype, copy=None, errors="raise"):
        """The values as another type."""
        if isinstance(dtype, dict):
            dtype = next(iter(dtype.values()))
        try:
            return self._like(cast(self._cells, dtype))
        except (ValueError, TypeError):
            if errors == "ignore":
                return self.copy()
            raise

    def view(self, dtype=None):
        """The same values."""
        return self.copy()


def _of_results(values):
    """What a function gave, in a type that follows from it."""
    return inferred(
        [value.item() if isinstance(value, np.generic) and not isinstance(value, str) else value for value in values]
    )


def _named(name, meant, mirrored=False):
    kind = comparison if meant in ("eq", "ne", "lt", "le", "gt", "ge") else arithmetic

    def method(self, other, level=None, fill_value=None, axis=0):
        return self._operate(kind, f"r{meant}" if mirrored else meant, other, fill_value)

    method.__name__ = name
    method.__doc__ = f"The same as the operator `{meant}`, with a value for what is missing."
    return method


for _name, _meant in (
    *((name, name) for name in "add sub mul truediv floordiv mod pow eq ne lt le gt ge".split()),
    ("div", "truediv"),
    ("divide", "truediv"),
    ("multiply", "mul"),
    ("subtract", "sub"),
):
    setattr(Series, _name, _named(_name, _meant))
for _name, _meant in (*((name, name) for name in "add sub mul truediv floordiv mod pow".split()), ("div", "truediv")):
    setattr(Series, f"r{_name}", _named(f"r{_name}", _meant, True))
add_operators(Series)
