"""`DataFrame`: columns side by side."""

import numpy as np
from _headwater_frame import objects
from pandas._building import build, column_of
from pandas._calculating import add_operators, is_single
from pandas._casting import cast
from pandas._cells import Cells, inferred
from pandas._common import Table
from pandas._frame_cells import FrameCells
from pandas._frame_figures import FrameFigures
from pandas._frame_rows import FrameRows
from pandas._frame_shape import FrameShape
from pandas._index import RangeIndex, as_index
from pandas._missing import NAN
from pandas._own import missing, without
from pandas._selecting import At, Positions, is_many, is_mask, masked
from pandas._series import Series


class DataFrame(FrameCells, FrameRows, FrameFigures, FrameShape, Table):
    """Rows and columns: each column holds values of one type, each row and column has a label."""

    __module__ = "pandas"
    ndim = 2

    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        if isinstance(data, DataFrame):
            found = data if index is None else data.reindex(index)
            found = found if columns is None else found.reindex(columns=columns)
            labels, values, rows = found._labels, found._values, found._index
        else:
            labels, values, rows = build(data, index, columns)
        self._set(labels, [cast(each, dtype) for each in values] if dtype is not None else values, rows)

    @classmethod
    def _of(cls, labels, values, index):
        frame = object.__new__(cls)
        frame._set(labels, values, index)
        return frame

    @classmethod
    def from_dict(cls, data, orient="columns", dtype=None, columns=None):
        """A frame from columns by label, or (`orient="index"`) from rows by label."""
        if orient != "index":
            return cls(data, dtype=dtype)
        if data and all(isinstance(row, (dict, Series)) for row in data.values()):
            return cls([dict(row) for row in data.values()], index=list(data), columns=columns)
        rows = [row if isinstance(row, (list, tuple)) else [row] for row in data.values()]
        return cls(rows, index=list(data), columns=columns, dtype=dtype)

    @classmethod
    def from_records(cls, data, index=None, exclude=None, columns=None, coerce_float=False, nrows=None):
        """A frame from rows."""
        frame = cls(data if isinstance(data, dict) else list(data), columns=columns)
        frame = frame.drop(columns=exclude) if exclude else frame
        return frame.set_index(index) if isinstance(index, str) else frame

    def _set(self, labels, values, index):
        # Attributes of a frame are columns, too.
        for name, value in (("_labels", labels), ("_values", list(values)), ("_index", index)):
            object.__setattr__(self, name, value)

    def _like(self, values):
        return DataFrame._of(self._labels, values, self._index)

    def _like_columns(self, labels):
        return DataFrame._of(labels, self._values, self._index)

    def _with_index(self, index):
        return DataFrame._of(self._labels, self._values, index)

    def _each_column(self, function):
        return self._like([function(cells) for cells in self._values])

    def _part(self, positions):
        return DataFrame._of(self._labels.take(positions), [self._values[at] for at in positions], self._index)

    def _take_places(self, rows):
        rows = np.asarray(rows, dtype="int64")
        return DataFrame._of(self._labels, [cells.take(rows) for cells in self._values], self._index.take(rows))

    def _column(self, at):
        return Series._of(self._values[at], self._index, self._labels[at])

    def _columns(self):
        return [self._column(at) for at in range(len(self._values))]

    def _row(self, at, plain=False):
        """One row: of one type if its columns share one, or else of objects."""
        letters = {cells.letter for cells in self._values}
        if len(letters) == 1 or letters <= set("if"):
            cells = Cells.of([cells.tolist()[at] if cells.letter in "CP" else cells.at(at) for cells in self._values])
            cells = Cells(cells.array.astype("float64")) if letters == {"i", "f"} else cells
            if letters == {"O"} or (letters == {"S"} and cells.letter != "S"):
                cells = Cells.objects([each.at(at) for each in self._values], self._values[0].dtype)
            elif letters == {"f"} and cells.letter != "f":
                cells = Cells(cells.array.astype("float64"))
        else:
            cells = Cells.objects([(_plain(cells, at) if plain else cells.at(at)) for cells in self._values])
        return Series._of(cells, self._labels, self._index[at])

    def _append_row(self, label, value):
        """A new row at the end."""
        width = len(self._labels)
        if isinstance(value, dict):
            value = Series(value)
        if isinstance(value, Series):
            value = [value[name] if name in value.index else NAN for name in self._labels]
        many = not is_single(value)
        if many and len(value) != width:
            raise ValueError("cannot set a row with mismatched columns")
        news = list(value) if many else [value] * width
        values = []
        for cells, new in zip(self._values, news):
            new = new.item() if isinstance(new, np.generic) else new
            values.append(_appended(cells, new))
        index = self._index
        if not len(index):
            index = (
                RangeIndex(1) if label == 0 and not isinstance(label, bool) else as_index([label]).rename(index.name)
            )
        else:
            index = index.insert(len(index), label)
        self._set(self._labels, values, index)

    def _done(self, found, inplace):
        """What a method gives; with `inplace`, it becomes this frame."""
        if not inplace:
            return found
        self._set(found._labels, found._values, found._index)
        return None

    # --- looking at it

    shape = property(lambda self: (len(self._index), len(self._labels)))
    size = property(lambda self: len(self._index) * len(self._labels))
    empty = property(lambda self: 0 in self.shape)
    axes = property(lambda self: [self._index, self._labels])
    dtypes = property(lambda self: Series._of(Cells.objects([each.dtype for each in self._values]), self._labels))
    values = property(lambda self: self.to_numpy())
    loc = property(At)
    iloc = property(Positions)
    at = loc
    iat = iloc
    T = property(lambda self: self.transpose())

    @property
    def index(self):
        """The labels of the rows."""
        return self._index

    @property
    def columns(self):
        """The labels of the columns."""
        return self._labels

    @property
    def plot(self):
        """There is no plotting."""
        raise missing("'DataFrame' object", "plot")

    @property
    def style(self):
        """There is no styling."""
        raise missing("'DataFrame' object", "style")

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
        elif name in self._labels:
            self[name] = value
        else:
            object.__setattr__(self, name, value)

    def __getattr__(self, name):
        if not name.startswith("_") and name in self._labels:
            return self[name]
        raise missing("'DataFrame' object", name)

    def __len__(self):
        return len(self._index)

    def __iter__(self):
        return iter(self._labels)

    def __contains__(self, label):
        return label in self._labels

    def __repr__(self):
        from pandas._printing import frame_repr

        return frame_repr(self)

    def __array__(self, dtype=None, copy=None):
        return self.to_numpy()

    def _wrapped(self, array):
        """What numpy made of the values, as a frame with the same labels."""
        return DataFrame(array, index=self._index, columns=self._labels)

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        plain = [each.to_numpy() if isinstance(each, DataFrame) else each for each in inputs]
        return self._wrapped(getattr(ufunc, method)(*plain, **options))

    def keys(self):
        """The labels of the columns."""
        return self._labels

    def items(self):
        """Pairs of label and column."""
        return zip(self._labels, self._columns())

    def iterrows(self):
        """Pairs of label and row."""
        return ((label, self._row(at, plain=True)) for at, label in enumerate(self._index))

    def itertuples(self, index=True, name="Pandas"):
        """The rows, as tuples with names."""
        columns = [each.tolist() for each in self._values]
        rows = zip(self._index, *columns) if index else zip(*columns)
        if name is None:
            return rows
        from collections import namedtuple

        names = [*(["Index"] if index else []), *map(str, self._labels)]
        return map(namedtuple(name, names, rename=True)._make, rows)

    def to_numpy(self, dtype=None, copy=False, na_value=None):
        """The cells in an array with two axes, of the type that all columns share."""
        letters = {cells.letter for cells in self._values}
        shape = self.shape
        if letters <= set("iuf") or len(letters) == 1 and letters <= set("bMm"):
            arrays = [cells.to_numpy() for cells in self._values]
            kind = "float64" if "f" in letters or not letters else arrays[0].dtype
            found = np.empty(shape, dtype=kind)
            for at, array in enumerate(arrays):
                found[:, at] = array
        else:
            columns = [cells.tolist() for cells in self._values]
            found = objects([cell for row in zip(*columns) for cell in row]).reshape(shape)
        return found if dtype is None else found.astype(dtype)

    def to_dict(self, orient="dict", into=dict, index=True):
        """The cells as dictionaries: by column ("dict"), lists ("list") or one dictionary a row ("records")."""
        if orient == "list":
            return {label: column.tolist() for label, column in self.items()}
        if orient == "records":
            return [dict(zip(self._labels, row)) for row in self.itertuples(index=False, name=None)]
        if orient == "dict":
            return {label: column.to_dict() for label, column in self.items()}
        if orient == "series":
            return dict(self.items())
        if orient == "index":
            return {
                label: dict(zip(self._labels, row))
                for label, row in zip(self._index, self.itertuples(index=False, name=None))
            }
        if orient in ("split", "tight"):
            rows = [list(row) for row in self.itertuples(index=False, name=None)]
            return {"index": self._index.tolist(), "columns": self._labels.tolist(), "data": rows}
        raise ValueError(f"orient '{orient}' not understood")

    def to_records(self, index=True):
        """There are no arrays of records."""
        raise missing("'DataFrame' object", "to_records")

    def to_string(
        self,
        buf=None,
        *,
        columns=None,
        col_space=None,
        header=True,
        index=True,
        na_rep="NaN",
        formatters=None,
        float_format=None,
        sparsify=None,
        index_names=True,
        justify=None,
        max_rows=None,
        max_cols=None,
        show_dimensions=False,
        decimal=".",
        line_width=None,
        min_rows=None,
        max_colwidth=None,
        encoding=None,
    ):
        """All of it as text."""
        from pandas._printing import frame_text

        frame = self if columns is None else self[list(columns)]
        text = frame_text(
            frame,
            header=header,
            index=index,
            na_rep=na_rep,
            formatters=formatters,
            float_format=float_format,
            sparsify=sparsify,
            index_names=index_names,
            justify=justify,
            max_rows=max_rows,
            max_cols=max_cols,
            show_dimensions=show_dimensions,
            min_rows=min_rows,
            max_colwidth=max_colwidth,
        )
        if buf is None:
            return text
        buf.write(text)
        return None

    def to_csv(self, path_or_buf=None, **options):
        """The frame as comma-separated text: to a path, to an open file, or (None) as the text that is given."""
        from pandas._writing import to_csv

        return to_csv(self, path_or_buf, **options)

    def to_json(self, path_or_buf=None, *, orient="columns", **options):
        """The frame as JSON."""
        from pandas._json import frame_json

        return frame_json(self, path_or_buf, orient, **options)

    def to_html(
        self,
        buf=None,
        *,
        index=True,
        header=True,
        na_rep="NaN",
        float_format=None,
        classes=None,
        border=None,
        escape=True,
        formatters=None,
        justify=None,
        **options,
    ):
        """All of it as a table of HTML."""
        from pandas._html import frame_html

        without("DataFrame.to_html", options)
        text = frame_html(self, bool(index), header, na_rep, float_format, classes, border, escape, formatters)
        return text if buf is None else buf.write(text) and None

    def info(self, verbose=None, buf=None, **options):
        """Writes what is in the frame."""
        from pandas._describing import info

        without("DataFrame.info", options)
        info(self, buf)

    def copy(self, deep=True):
        """The same cells in a frame of its own."""
        return self._like(self._values)

    # --- columns

    def __getitem__(self, wanted):
        if callable(wanted):
            wanted = wanted(self)
        if isinstance(wanted, DataFrame):
            return self.where(wanted)
        if is_mask(wanted):
            return self._take_places(masked(wanted, self._index))
        if isinstance(wanted, slice):
            edges = (wanted.start, wanted.stop)
            by_place = all(each is None or isinstance(each, (int, np.integer)) for each in edges)
            return self.iloc[wanted] if by_place else self.loc[wanted]
        if is_many(wanted):
            labels = list(wanted)
            absent = [label for label in labels if label not in self._labels]
            if absent:
                if len(absent) == len(labels):
                    raise KeyError(f"None of [{as_index(absent)!r}] are in the [columns]")
                raise KeyError(f"{absent} not in index")
            return self._part([at for label in labels for at in self._labels.positions(label)])
        places = self._labels.positions(wanted)
        if self._labels.nlevels > 1 and not (isinstance(wanted, tuple) and len(wanted) == self._labels.nlevels):
            found = self._part(places)
            depth = len(wanted) if isinstance(wanted, tuple) else 1
            return found._like_columns(found._labels.droplevel(list(range(depth))))
        return self._column(places[0]) if len(places) == 1 else self._part(places)

    def get(self, key, default=None):
        """A column, or something else where there is none."""
        try:
            return self[key]
        except (KeyError, ValueError, IndexError):
            return default

    def __setitem__(self, label, cells):
        if isinstance(label, DataFrame):
            found = self.mask(label, cells)
            self._set(found._labels, found._values, found._index)
            return
        if is_mask(label) or isinstance(label, slice):
            self.loc[label] = cells
            return
        if is_many(label):
            self._set_columns(list(label), cells)
            return
        if isinstance(cells, DataFrame):
            if len(cells._labels) != 1:
                raise ValueError(f"Cannot set a DataFrame with multiple columns to the single column {label}")
            cells = cells._column(0)
        self._set_column(label, cells)

    def _set_column(self, label, cells):
        fresh = not len(self._labels) and not len(self._index)
        if fresh and hasattr(cells, "__len__") and not isinstance(cells, str):
            index = cells.index if isinstance(cells, Series) else RangeIndex(len(cells))
            object.__setattr__(self, "_index", index)
        if hasattr(cells, "__iter__") and not hasattr(cells, "__len__"):
            cells = list(cells)
        values = column_of(cells, self._index)
        if label in self._labels:
            for at in self._labels.positions(label):
                self._values[at] = values
            return
        labels = self._labels
        new = labels.insert(len(labels), label) if len(labels) else as_index([label]).rename(labels.name)
        object.__setattr__(self, "_labels", new)
        self._values.append(values)

    def _set_columns(self, labels, cells):
        if isinstance(cells, DataFrame):
            columns = cells._columns()
        elif isinstance(cells, np.ndarray) and cells.ndim == 2:
            columns = [cells[:, at] for at in range(cells.shape[1])]
        elif is_single(cells):
            columns = [cells] * len(labels)
        elif len(cells) and isinstance(cells[0], (list, tuple)):
            columns = list(map(list, zip(*cells)))
        else:
            columns = list(cells)
        if len(columns) != len(labels):
            raise ValueError("Columns must be same length as key")
        for label, column in zip(labels, columns):
            self._set_column(label, column)

    def __delitem__(self, label):
        gone = self._labels.positions(label)
        kept = [at for at in range(len(self._values)) if at not in gone]
        self._set(self._labels.take(kept), [self._values[at] for at in kept], self._index)

    def pop(self, item):
        """A column, which is then no longer in the frame."""
        column = self[item]
        del self[item]
        return column

    def insert(self, loc, column, value, allow_duplicates=False):
        """A new column at a place."""
        if column in self._labels and not allow_duplicates:
            raise ValueError(f"cannot insert {column}, already exists")
        values = column_of(value, self._index)
        self._set(self._labels.insert(loc, column), [*self._values[:loc], values, *self._values[loc:]], self._index)

    def assign(self, **columns):
        """A copy with more columns."""
        frame = self.copy()
        for label, cells in columns.items():
            frame[label] = cells(frame) if callable(cells) else cells
        return frame


def _plain(cells, at):
    value = cells.at(at)
    return value.item() if isinstance(value, np.generic) and cells.letter in "iufb" else value


def _appended(cells, new):
    """The cells with one more, of the type that suits both."""
    if cells.letter == "i" and isinstance(new, float) and new == int(new if new == new else 0):
        new = int(new)
    value = Cells.of([new])
    if cells.letter == value.letter or cells.letter == "f" and value.letter == "i":
        return cells.like(np.concatenate([cells.array, value.array]))
    if cells.letter == "O" and len(cells):
        return Cells.objects([*cells.tolist(), new])
    return inferred([*cells.tolist(), new])


add_operators(DataFrame)
