"""`DataFrame`: columns side by side."""

from pandas import _printing
from pandas._building import build
from pandas._index import RangeIndex, as_index
from pandas._operators import add_operators
from pandas._own import missing, without
from pandas._selecting import At, Positions, is_mask, masked
from pandas._series import Series
from pandas._values import NAN, Array, Values, arithmetic, cast, comparison
from pandas._writing import to_csv


class DataFrame:
    """Rows and columns: each column holds values of one type, each row and column has a label."""

    __module__ = "pandas"

    def __init__(self, data=None, index=None, columns=None, dtype=None):
        if isinstance(data, DataFrame):
            names = list(data.columns) if columns is None else list(columns)
            data = {name: data[name] for name in names if name in data}
            columns = names
        labels, values, rows = build(data, index, columns)
        self._set(labels, [cast(each, dtype) for each in values] if dtype is not None else values, rows)

    @classmethod
    def _of(cls, labels, values, index):
        frame = object.__new__(cls)
        frame._set(as_index(labels), values, index)
        return frame

    @classmethod
    def from_dict(cls, data, orient="columns", columns=None):
        """A frame from columns by label, or (`orient="index"`) from rows by label."""
        if orient != "index":
            return cls(data)
        rows = [row if isinstance(row, (list, tuple, dict)) else [row] for row in data.values()]
        return cls(rows, index=list(data), columns=columns)

    def _set(self, labels, values, index):
        # Attributes of a frame are columns, too.
        for name, value in (("_labels", labels), ("_values", list(values)), ("_index", index)):
            object.__setattr__(self, name, value)

    def _like(self, values):
        return DataFrame._of(self._labels, values, self._index)

    def _part(self, positions):
        return DataFrame._of(self._labels.take(positions), [self._values[at] for at in positions], self._index)

    def _take(self, rows):
        return DataFrame._of(self._labels, [values.take(rows) for values in self._values], self._index.take(rows))

    def _column(self, at):
        return Series(self._values[at], self._index, name=self._labels[at])

    def _row(self, at):
        return Series([values.items[at] for values in self._values], self._labels, name=self._index[at])

    def _add_row(self, label):
        """A row with nothing in it at the end, and its position."""
        size = len(self._index)
        counts = isinstance(self._index, RangeIndex) and size and label == size
        index = RangeIndex(size + 1) if counts else as_index([*self._index, label])
        self._set(self._labels, [Values([*each.items, NAN], each.dtype) for each in self._values], index)
        return size

    # --- looking at it

    shape = property(lambda self: (len(self._index), len(self._labels)))
    size = property(lambda self: len(self._index) * len(self._labels))
    empty = property(lambda self: 0 in self.shape)
    dtypes = property(lambda self: Series([each.dtype for each in self._values], self._labels, dtype="object"))
    values = property(lambda self: Array(map(Array, self.itertuples(index=False, name=None))))
    loc = property(lambda self: At(self))
    iloc = property(lambda self: Positions(self))
    at = loc
    iat = iloc

    @property
    def index(self):
        """The labels of the rows."""
        return self._index

    @property
    def columns(self):
        """The labels of the columns."""
        return self._labels

    def _relabel(self, name, labels):
        labels, size = as_index(labels), len(getattr(self, name))
        if len(labels) != size:
            raise ValueError(
                f"Length mismatch: Expected axis has {size} elements, new values have {len(labels)} elements"
            )
        object.__setattr__(self, name, labels)

    def __setattr__(self, name, value):
        if name in ("index", "columns"):
            self._relabel("_index" if name == "index" else "_labels", value)
        elif name in self:
            self[name] = value
        else:
            object.__setattr__(self, name, value)

    def __getattr__(self, name):
        if not name.startswith("_") and name in self:
            return self[name]
        raise missing("'DataFrame' object", name)

    def __len__(self):
        return len(self._index)

    def __iter__(self):
        return iter(self._labels)

    def __contains__(self, label):
        return label in self._labels

    def __repr__(self):
        return _printing.frame_text(self)

    def __bool__(self):
        raise ValueError(
            "The truth value of a DataFrame is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
        )

    __hash__ = None

    def keys(self):
        """The labels of the columns."""
        return self._labels

    def items(self):
        """Pairs of label and column."""
        return ((label, self._column(at)) for at, label in enumerate(self._labels))

    def iterrows(self):
        """Pairs of label and row."""
        return ((label, self._row(at)) for at, label in enumerate(self._index))

    def itertuples(self, index=True, name="Pandas"):
        """The rows, as tuples with names."""
        columns = [each.items for each in self._values]
        rows = zip(self._index, *columns) if index else zip(*columns)
        if name is None:
            return rows
        from collections import namedtuple

        names = [*(["Index"] if index else []), *map(str, self._labels)]
        return map(namedtuple(name, names, rename=True)._make, rows)

    def to_dict(self, orient="dict"):
        """The cells as dictionaries: by column ("dict"), lists ("list") or one dictionary a row ("records")."""
        if orient == "list":
            return {label: column.tolist() for label, column in self.items()}
        if orient == "records":
            return [dict(zip(self._labels, row)) for row in self.itertuples(index=False, name=None)]
        if orient == "dict":
            return {label: column.to_dict() for label, column in self.items()}
        raise missing("DataFrame.to_dict", f"orient={orient!r}")

    def to_string(self):
        """All of it as text."""
        return _printing.frame_text(self, whole=True)

    def head(self, n=5):
        """The first rows."""
        return self.iloc[:n]

    def tail(self, n=5):
        """The last rows."""
        return self.iloc[max(len(self) - n, 0) :] if n >= 0 else self.iloc[-n:]

    def copy(self, deep=True):
        """The same cells in a frame of its own."""
        return self._like([Values(list(each.items), each.dtype) for each in self._values])

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    to_csv = to_csv

    # --- columns

    def __getitem__(self, wanted):
        if isinstance(wanted, DataFrame):
            raise missing("DataFrame[...]", "frame of True and False")
        if is_mask(wanted):
            return self._take(masked(wanted, len(self)))
        if isinstance(wanted, slice):
            return self.iloc[wanted]
        if isinstance(wanted, list) or (hasattr(wanted, "dtype") and hasattr(wanted, "__iter__")):
            absent = [label for label in wanted if label not in self]
            if absent:
                if len(absent) == len(wanted):
                    raise KeyError(f"None of [{as_index(absent)!r}] are in the [columns]")
                raise KeyError(f"{absent} not in index")
            return self._part([self._labels.get_loc(label) for label in wanted])
        return self._column(self._labels.get_loc(wanted))

    def get(self, label, default=None):
        """A column, or something else where there is none."""
        return self[label] if label in self else default

    def __setitem__(self, label, cells):
        if isinstance(label, list) or is_mask(label):
            raise missing("DataFrame[...] = ...", "several columns or rows")
        if not len(self._labels) and not len(self._index) and hasattr(cells, "__len__") and not isinstance(cells, str):
            object.__setattr__(self, "_index", cells.index if isinstance(cells, Series) else RangeIndex(len(cells)))
        _, (values,), _ = build({label: cells}, self._index, None)
        if label in self:
            self._values[self._labels.get_loc(label)] = values
        else:
            object.__setattr__(self, "_labels", as_index([*self._labels, label]))
            self._values.append(values)

    def __delitem__(self, label):
        gone = self._labels.get_loc(label)
        kept = [at for at in range(len(self._values)) if at != gone]
        self._set(self._labels.take(kept), [self._values[at] for at in kept], self._index)

    def assign(self, **columns):
        """A copy with more columns."""
        frame = self.copy()
        for label, cells in columns.items():
            frame[label] = cells(frame) if callable(cells) else cells
        return frame

    def set_index(self, keys):
        """A frame whose row labels are a column of this one."""
        column = self[keys]
        frame = self.copy()
        del frame[keys]
        frame.index = as_index(column.tolist())
        frame.index.name = keys
        return frame

    def reset_index(self, drop=False):
        """A frame whose rows are counted from zero."""
        frame = DataFrame._of(self._labels, self._values, RangeIndex(len(self)))
        if drop:
            return frame
        name = "index" if self._index.name is None else self._index.name
        return DataFrame._of([name, *self._labels], [self._index._values, *self._values], frame._index)

    # --- other cells from it

    def _each(self, function):
        return self._like([column._each(function)._values for _, column in self.items()])

    def _with(self, combine, other):
        if isinstance(other, DataFrame):
            if list(self._labels) != list(other._labels) or list(self._index) != list(other._index):
                raise missing("DataFrame", "arithmetic between frames of other labels")
            return self._like([combine(mine, theirs) for mine, theirs in zip(self._values, other._values)])
        if isinstance(other, Series):
            others = [other[label] if label in other else NAN for label in self._labels]
        elif isinstance(other, (list, tuple)):
            if len(other) != len(self._labels):
                raise ValueError(
                    f"Unable to coerce to Series, length must be {len(self._labels)}: given {len(other)}"
                )
            others = other
        else:
            others = [other] * len(self._labels)
        return self._like([combine(mine, each) for mine, each in zip(self._values, others)])

    def _arithmetic(self, name, function, other):
        return self._with(lambda mine, theirs: arithmetic(name, function, mine, theirs), other)

    def _compared(self, name, function, other):
        return self._with(lambda mine, theirs: comparison(name, function, mine, theirs), other)

    def _logical(self, name, function, other):
        def combine(mine, theirs):
            cells = theirs.items if isinstance(theirs, Values) else [theirs] * len(mine)
            return Values.of([function(a, b) for a, b in zip(mine.items, cells)])

        return self._with(combine, other)

    def round(self, decimals=0):
        """The numbers with fewer decimals."""
        return self._like([column.round(decimals)._values for _, column in self.items()])

    def astype(self, dtype):
        """The cells as another type; a dictionary names one for some columns."""
        types = dtype if isinstance(dtype, dict) else dict.fromkeys(self._labels, dtype)
        return self._like([cast(each, types[label]) if label in types else each
                           for label, each in zip(self._labels, self._values)])

    def isna(self):
        """True where there is nothing."""
        return self._like([column.isna()._values for _, column in self.items()])

    isnull = isna

    def fillna(self, value):
        """The cells, with another in place of nothing."""
        return self._like([column.fillna(value)._values for _, column in self.items()])

    def equals(self, other):
        """Whether the other frame has the same labels and cells."""
        return isinstance(other, DataFrame) and self.to_dict("list") == other.to_dict("list")


def _reduce(name):
    def reduce(self, numeric_only=False, **options):
        without(f"DataFrame.{name}", options)
        columns = [column for _, column in self.items() if column.dtype.is_number or not numeric_only]
        return Series([getattr(column, name)() for column in columns], [column.name for column in columns])

    reduce.__name__ = name
    reduce.__doc__ = f"`{name}` of each column."
    return reduce


for _name in ("sum", "mean", "min", "max", "count", "any", "all", "nunique"):
    setattr(DataFrame, _name, _reduce(_name))
add_operators(DataFrame)
