"""A frame's cells: calculated with, compared, replaced, of another type."""

import numpy as np
from pandas._calculating import arithmetic, comparison, is_single
from pandas._casting import cast
from pandas._cells import Cells
from pandas._common import Table, aligned, put_values
from pandas._missing import NAN
from pandas._series import Series


class FrameCells:
    """The methods of a frame that give one like it, with other cells."""

    def _operate(self, kind, name, other, axis=1, fill_value=None):
        if isinstance(other, FrameCells):
            return self._with_frame(kind, name, other, fill_value)
        if isinstance(other, Series) and axis in (0, "index"):
            index, mine, theirs = aligned(self._index, other._index)
            column = other._cells if theirs is None else other._cells.take(theirs, gaps=True)
            own = self._values if mine is None else [cells.take(mine, gaps=True) for cells in self._values]
            return type(self)._of(self._labels, [kind(name, cells, column) for cells in own], index)
        if isinstance(other, (Series, dict)):
            return self._with_row(kind, name, Series(other))
        if isinstance(other, np.ndarray) and other.ndim == 2:
            return self._with_frame(kind, name, type(self)(other, index=self._index, columns=self._labels), None)
        if is_single(other):
            own = self._values
            if fill_value is not None:
                own = [put_values(cells, np.flatnonzero(cells.missing()), fill_value) for cells in own]
            return self._like([kind(name, cells, other) for cells in own])
        size = len(self._index) if axis in (0, "index") else len(self._labels)
        if len(other) != size:
            raise ValueError(f"Unable to coerce to Series, length must be {size}: given {len(other)}")
        if axis in (0, "index"):
            return self._like([kind(name, cells, Cells.of(other)) for cells in self._values])
        return self._like([kind(name, cells, each) for cells, each in zip(self._values, other)])

    def _with_row(self, kind, name, row):
        if kind is comparison and not row.index.equals(self._labels):
            raise ValueError("Operands are not aligned. Do `left, right = left.align(right, axis=1)` before operating.")
        labels = self._labels if row.index.equals(self._labels) else self._labels.union(row.index)
        values = []
        for label in labels:
            cells = self[label]._cells if label in self._labels else Cells.gaps(len(self))
            values.append(kind(name, cells, row[label] if label in row.index else NAN))
        return type(self)._of(labels, values, self._index)

    def _with_frame(self, kind, name, other, fill_value):
        same = self._labels.equals(other._labels)
        index, mine, theirs = aligned(self._index, other._index)
        if kind is comparison and (not same or mine is not None):
            raise ValueError("Can only compare identically-labeled (both index and columns) DataFrame objects")
        labels = self._labels if same else self._labels.union(other._labels)
        size = len(index)

        def column(frame, label, places):
            if label not in frame._labels:
                return Cells.gaps(size)
            cells = frame._values[frame._labels.positions(label)[0]]
            return cells if places is None else cells.take(places, gaps=True)

        values = []
        for label in labels:
            a, b = Series._of(column(self, label, mine), index), Series._of(column(other, label, theirs), index)
            values.append(a._operate(kind, name, b, fill_value)._cells)
        return type(self)._of(labels, values, index)

    def where(self, cond, other=NAN, *, inplace=False, axis=None):
        """The cells where a condition holds, others where it does not."""
        return self._done(self._chosen("where", cond, other), inplace)

    def mask(self, cond, other=NAN, *, inplace=False, axis=None):
        """The cells where a condition does not hold, others where it does."""
        return self._done(self._chosen("mask", cond, other), inplace)

    def _chosen(self, method, cond, other):
        cond = cond(self) if callable(cond) else cond
        values = []
        for label, column in self.items():
            each = cond[label] if isinstance(cond, FrameCells) else cond
            new = other[label] if isinstance(other, FrameCells) else other
            values.append(getattr(column, method)(each, new)._cells)
        return self._like(values)

    def isin(self, values):
        """True where the cell is one of these; a dictionary says of which in which column."""
        if isinstance(values, (dict, FrameCells)):
            none = Cells(np.zeros(len(self), dtype=bool))
            return self._like(
                [
                    self._column(at).isin(values[label])._cells if label in values else none
                    for at, label in enumerate(self._labels)
                ]
            )
        return self._like([column.isin(values)._cells for column in self._columns()])

    def map(self, func, na_action=None, **kwargs):
        """What a function gives for each cell."""
        return self._like(
            [
                column.map((lambda cell: func(cell, **kwargs)) if kwargs else func, na_action)._cells
                for column in self._columns()
            ]
        )

    applymap = map

    def astype(self, dtype, copy=None, errors="raise"):
        """The cells as another type; a dictionary names one for some columns."""
        if not isinstance(dtype, dict):
            return self._each_column(lambda cells: cast(cells, dtype))
        for label in dtype:
            if label not in self._labels:
                raise KeyError(
                    "Only a column name can be used for the key in a dtype mappings argument. "
                    f"'{label}' not found in columns."
                )
        return self._like(
            [cast(cells, dtype[label]) if label in dtype else cells for label, cells in zip(self._labels, self._values)]
        )

    def fillna(self, value=None, *, axis=None, inplace=False, limit=None):
        """The cells, with another in place of nothing; a dictionary names one for some columns."""
        if value is None:
            raise ValueError("Must specify a fill 'value'.")
        by_column = isinstance(value, (dict, Series, FrameCells))
        values = []
        for column in self._columns():
            if by_column and column.name not in value:
                values.append(column._cells)
                continue
            values.append(column.fillna(value[column.name] if by_column else value, limit=limit)._cells)
        return self._done(self._like(values), inplace)

    def equals(self, other):
        """Whether the other frame has the same labels and cells."""
        if not isinstance(other, FrameCells) or self.shape != other.shape or not self._labels.equals(other._labels):
            return False
        same_types = [str(cells.dtype) for cells in self._values] == [str(cells.dtype) for cells in other._values]
        return same_types and self._index.equals(other._index) and all(map(Cells.same, self._values, other._values))

    def replace(self, to_replace=None, value=None, *, inplace=False, regex=False):
        """The cells, with others in place of some; a dictionary of dictionaries says which in which column."""
        nested = (
            isinstance(to_replace, dict) and to_replace and all(isinstance(each, dict) for each in to_replace.values())
        )
        by_column = isinstance(to_replace, dict) and value is not None
        if not nested and not by_column:
            return Table.replace(
                self,
                to_replace,
                NAN if value is None and not isinstance(to_replace, dict) else value,
                inplace=inplace,
                regex=regex,
            )
        frame = self.copy()
        for label, wanted in to_replace.items():
            if label in frame:
                new = value[label] if isinstance(value, dict) else value
                frame[label] = (
                    frame[label].replace(wanted, regex=regex) if nested else frame[label].replace(wanted, new)
                )
        return self._done(frame, inplace)


def _named(name, meant, mirrored=False):
    kind = comparison if meant in ("eq", "ne", "lt", "le", "gt", "ge") else arithmetic

    def method(self, other, axis="columns", level=None, fill_value=None):
        return self._operate(kind, f"r{meant}" if mirrored else meant, other, axis, fill_value)

    method.__name__ = name
    method.__doc__ = f"The same as the operator `{meant}`, along rows or columns."
    return method


for _name, _meant in (
    *((name, name) for name in "add sub mul truediv floordiv mod pow eq ne lt le gt ge".split()),
    ("div", "truediv"),
    ("divide", "truediv"),
    ("multiply", "mul"),
    ("subtract", "sub"),
):
    setattr(FrameCells, _name, _named(_name, _meant))
for _name, _meant in (*((name, name) for name in "add sub mul truediv floordiv mod pow".split()), ("div", "truediv")):
    setattr(FrameCells, f"r{_name}", _named(f"r{_name}", _meant, True))
