"""`Series.dt` and `Series.cat`."""

import numpy as np
from pandas._casting import categorized
from pandas._cells import Cells
from pandas._dtypes import CategoricalDtype
from pandas._index import as_index
from pandas._missing import NA
from pandas._own import missing
from pandas._times import METHODS, PROPERTIES, parts_of


class Times:
    """The parts of a column's moments, spans or periods."""

    def __init__(self, series):
        if series._cells.letter not in "MmP":
            raise AttributeError("Can only use .dt accessor with datetimelike values")
        self._series, self._parts = series, parts_of(series._cells)

    def __getattr__(self, name):
        kind = self._series._cells.letter
        if name in PROPERTIES[kind]:
            return self._series._like(getattr(self._parts, name))
        if name in METHODS[kind]:
            return lambda *args, **options: self._series._like(getattr(self._parts, name)(*args, **options))
        raise missing(
            {"M": "'DatetimeProperties' object", "m": "'TimedeltaProperties' object"}.get(
                kind, "'PeriodProperties' object"
            ),
            name,
        )

    def isocalendar(self):
        """Years, weeks and days of the week."""
        from pandas._frame import DataFrame

        rows = self._parts.isocalendar()
        values = [Cells(np.array([row[at] for row in rows], dtype="uint32")) for at in range(3)]
        if self._parts.holes.any():
            gaps = self._parts.holes.tolist()
            values = [Cells.objects([NA if gap else cell for gap, cell in zip(gaps, each.tolist())]) for each in values]
        return DataFrame._of(as_index(["year", "week", "day"]), values, self._series.index)

    def to_pydatetime(self):
        """The moments as Python's own."""
        return Cells.objects([when.to_pydatetime() for when in self._series]).array


class Categories:
    """The categories of a column."""

    def __init__(self, series):
        if series._cells.letter != "C":
            raise AttributeError("Can only use .cat accessor with a 'category' dtype")
        self._series = series

    def __getattr__(self, name):
        raise missing("'CategoricalAccessor' object", name)

    categories = property(lambda self: self._series.dtype.categories)
    ordered = property(lambda self: self._series.dtype.ordered)
    codes = property(
        lambda self: type(self._series)._of(Cells(self._series._cells.array.astype("int8")), self._series.index)
    )

    def _with(self, cells):
        return self._series._like(cells)

    def _retyped(self, categories, ordered=None):
        ordered = self.ordered if ordered is None else ordered
        return self._with(Cells(self._series._cells.array, CategoricalDtype(categories, ordered)))

    def as_ordered(self):
        """The categories in an order."""
        return self._retyped(self.categories, True)

    def as_unordered(self):
        """The categories in no order."""
        return self._retyped(self.categories, False)

    def rename_categories(self, new_categories):
        """The categories under other names."""
        if isinstance(new_categories, dict):
            return self._retyped([new_categories.get(label, label) for label in self.categories])
        if callable(new_categories):
            return self._retyped([new_categories(label) for label in self.categories])
        return self._retyped(list(new_categories))

    def set_categories(self, new_categories, ordered=None):
        """Other categories; a value that is none of them is missing."""
        ordered = self.ordered if ordered is None else ordered
        return self._with(categorized(self._series._cells, CategoricalDtype(new_categories, ordered)))

    reorder_categories = set_categories

    def add_categories(self, new_categories):
        """More categories."""
        more = [new_categories] if isinstance(new_categories, str) else list(new_categories)
        return self.set_categories([*self.categories, *more])

    def remove_categories(self, removals):
        """Fewer categories."""
        gone = [removals] if isinstance(removals, str) else list(removals)
        return self.set_categories([label for label in self.categories if label not in gone])

    def remove_unused_categories(self):
        """Only the categories that come up."""
        used = set(self._series._cells.array.tolist())
        return self.set_categories([label for at, label in enumerate(self.categories) if at in used])


class Categorical:
    """Values out of a few categories."""

    __module__ = "pandas"

    def __init__(self, values, categories=None, ordered=None, dtype=None):
        if isinstance(values, Cells):
            self._cells = values
            return
        if dtype is None and categories is not None:
            dtype = CategoricalDtype(categories, bool(ordered))
        self._cells = categorized(Cells.of(values), dtype, bool(ordered))

    ndim = 1
    dtype = property(lambda self: self._cells.dtype)
    shape = property(lambda self: (len(self._cells),))
    categories = property(lambda self: self._cells.dtype.categories)
    ordered = property(lambda self: self._cells.dtype.ordered)
    codes = property(lambda self: self._cells.array.astype("int8"))

    def __len__(self):
        return len(self._cells)

    def __iter__(self):
        return iter(self._cells.tolist())

    def __getitem__(self, at):
        return (
            self._cells.at(at)
            if isinstance(at, (int, np.integer))
            else Categorical(self._cells.like(self._cells.array[at]))
        )

    def tolist(self):
        """The values as a list."""
        return self._cells.tolist()

    def value_counts(self, dropna=True):
        """How often each category is there."""
        from pandas._series import Series

        return Series(self._cells).value_counts(sort=False, dropna=dropna)

    def __repr__(self):
        from pandas._printing import categories_text
        from pandas._values_text import labels

        texts = [repr(value) if isinstance(value, str) else text for value, text in zip(self, labels(self._cells))]
        return f"[{', '.join(texts)}]\n{categories_text(self.dtype)}"

    def __getattr__(self, name):
        raise missing("'Categorical' object", name)
