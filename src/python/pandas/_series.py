"""`Series`: one column with its labels."""

import math

from pandas import _printing
from pandas._index import Index, RangeIndex, as_index
from pandas._operators import add_operators
from pandas._own import missing
from pandas._selecting import At, Positions
from pandas._values import Array, Values, arithmetic, cast, comparison, is_missing


class Series:
    """One column: values of one type, each with a label."""

    __module__ = "pandas"

    def __init__(self, data=None, index=None, dtype=None, name=None):
        if isinstance(data, (set, frozenset)):
            raise TypeError(f"'{type(data).__name__}' type is unordered")
        if isinstance(data, Series):
            name = data.name if name is None else name
            data = data if index is None else data._at_labels(as_index(index))
            index, values = data.index, data._values
        elif isinstance(data, dict):
            keys = list(data)
            values = Values.of(data.values())
            if index is not None:
                values = Series(values, keys)._at_labels(as_index(index))._values
            index = keys if index is None else index
        elif isinstance(data, Values):
            values = data
        elif data is None or isinstance(data, (str, bytes)) or not hasattr(data, "__iter__"):
            size = len(as_index(index)) if index is not None else 0 if data is None else 1
            values = Values.of([math.nan if data is None and dtype is None else data] * size)
        else:
            values = Values.of(data)
        self._values = values if dtype is None else cast(values, dtype)
        self.index = as_index(index, len(values))
        self.name = name
        if len(self.index) != len(values):
            raise ValueError(
                f"Length of values ({len(values)}) does not match length of index ({len(self.index)})"
            )

    def _like(self, values, index=None):
        return Series(values, self.index if index is None else index, name=self.name)

    def _at_labels(self, index):
        """The values in the order of other labels; nothing where a label is new."""
        places = {label: at for at, label in reversed(list(enumerate(self.index)))}
        return Series(self._values.take([places.get(label) for label in index]), index, name=self.name)

    def _take(self, positions):
        return self._like(self._values.take(positions), self.index.take(positions))

    # --- looking at it

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values.items)

    def __contains__(self, label):
        return label in self.index

    def __repr__(self):
        return _printing.series_text(self)

    def __bool__(self):
        raise ValueError(
            "The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
        )

    def __getattr__(self, name):
        raise missing("'Series' object", name)

    def __getitem__(self, wanted):
        if isinstance(wanted, slice):
            return self.iloc[wanted]
        return self.loc[wanted]

    def __setitem__(self, wanted, value):
        self.loc[wanted] = value

    __hash__ = None

    dtype = property(lambda self: self._values.dtype)
    shape = property(lambda self: (len(self),))
    size = property(lambda self: len(self))
    empty = property(lambda self: len(self) == 0)
    values = property(lambda self: Array(self))
    loc = property(lambda self: At(self))
    iloc = property(lambda self: Positions(self))
    at = loc
    iat = iloc

    def tolist(self):
        """The values as a list."""
        return list(self._values.items)

    to_list = tolist

    def to_dict(self):
        """The values by label."""
        return dict(self.items())

    def to_frame(self, name=None):
        """A frame with this one column."""
        from pandas._frame import DataFrame

        label = name if name is not None else 0 if self.name is None else self.name
        return DataFrame._of([label], [self._values], self.index)

    def to_string(self):
        """All of it as text."""
        return _printing.series_text(self, whole=True)

    def items(self):
        """Pairs of label and value."""
        return zip(self.index, self)

    def head(self, n=5):
        """The first values."""
        return self.iloc[:n]

    def tail(self, n=5):
        """The last values."""
        return self.iloc[max(len(self) - n, 0) :] if n >= 0 else self.iloc[-n:]

    def copy(self, deep=True):
        """The same values in a column of its own."""
        return self._like(Values(list(self._values.items), self.dtype))

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    # --- other values from it

    def _each(self, function):
        return self._like(Values.of([cell if is_missing(cell) else function(cell) for cell in self]))

    def _aligned(self, other):
        """This and the other column with the same labels, and what to combine with."""
        if not isinstance(other, Series):
            if isinstance(other, (list, tuple, range, Index)):
                if len(other) not in (1, len(self)):
                    raise ValueError(
                        f"operands could not be broadcast together with shapes ({len(self)},) ({len(other)},) "
                    )
                return self, Values.of(list(other) * (len(self) if len(other) == 1 else 1))
            return self, other
        if list(self.index) == list(other.index):
            return self, other._values
        labels = list(dict.fromkeys([*self.index, *other.index]))
        try:
            labels.sort()
        except TypeError:
            pass
        index = Index(labels)
        return self._at_labels(index), other._at_labels(index)._values

    def _arithmetic(self, name, function, other):
        if not isinstance(other, Series) and hasattr(other, "columns"):
            return NotImplemented
        mine, theirs = self._aligned(other)
        return mine._named(arithmetic(name, function, mine._values, theirs), other)

    def _compared(self, name, function, other):
        if isinstance(other, Series) and list(self.index) != list(other.index):
            raise ValueError("Can only compare identically-labeled Series objects")
        mine, theirs = self._aligned(other)
        return mine._named(comparison(name, function, mine._values, theirs), other)

    def _logical(self, name, function, other):
        mine, theirs = self._aligned(other)
        others = theirs.items if isinstance(theirs, Values) else [theirs] * len(mine)
        return mine._named(Values.of([function(a, b) for a, b in zip(mine, others)]), other)

    def _named(self, values, other):
        """What came of this and the other, under their name if they share it."""
        result = self._like(values)
        if isinstance(other, Series) and other.name != self.name:
            result.name = None
        return result

    def apply(self, func, args=()):
        """What a function gives for each value."""
        return self._like(Values.of([func(cell, *args) for cell in self]))

    def map(self, func):
        """What a function, or a dictionary, has for each value."""
        return self.apply((lambda cell: func.get(cell, math.nan)) if isinstance(func, dict) else func)

    def astype(self, dtype):
        """The values as another type."""
        return self._like(cast(self._values, dtype))

    def round(self, decimals=0):
        """The numbers with fewer decimals."""
        return self._each(lambda cell: round(cell, decimals) if isinstance(cell, float) else cell)

    def isna(self):
        """True where there is nothing."""
        return self._like(Values([is_missing(cell) for cell in self], "bool"))

    def notna(self):
        """True where there is something."""
        return ~self.isna()

    isnull, notnull = isna, notna

    def fillna(self, value):
        """The values, with another in place of nothing."""
        return self._like(Values.of([value if is_missing(cell) else cell for cell in self]))

    def isin(self, values):
        """True where the value is one of these."""
        return self._like(Values([cell in list(values) for cell in self], "bool"))

    def unique(self):
        """Each value once."""
        return Array(dict.fromkeys(self))

    def nunique(self):
        """How many different values there are."""
        return len(dict.fromkeys(self._known()))

    def reset_index(self, drop=False):
        """The values, counted from zero."""
        if not drop:
            raise missing("Series.reset_index(drop=False)", "result")
        return self._like(self._values, RangeIndex(len(self)))

    # --- one value from it

    def _known(self):
        return [cell for cell in self if not is_missing(cell)]

    def _numbers(self, what):
        if not (self.dtype.is_number or self.dtype.name == "object"):
            raise TypeError(f"Cannot perform reduction '{what}' with string dtype")
        return self._known()

    def count(self):
        """How many values there are, without missing ones."""
        return len(self._known())

    def sum(self):
        """The sum."""
        if self.dtype.name == "str":
            return "".join(self._known())
        total = sum(self._numbers("sum"))
        return float(total) if self.dtype.kind == "f" else total

    def mean(self):
        """The mean."""
        numbers = self._numbers("mean")
        return sum(numbers) / len(numbers) if numbers else math.nan

    def min(self):
        """The smallest value."""
        return min(self._known(), default=math.nan)

    def max(self):
        """The largest value."""
        return max(self._known(), default=math.nan)

    def any(self):
        """Whether one of the values is true."""
        return any(self._known())

    def all(self):
        """Whether all values are true."""
        return all(self._known())


add_operators(Series)
