"""A frame's rows and columns: other orders, other labels, some of them left out."""

import numpy as np
from pandas._cells import Cells
from pandas._common import labels_in
from pandas._dtypes import letter
from pandas._index import Index, as_index, counted, make
from pandas._own import missing
from pandas._sorting import order


def _is_columns(axis):
    return axis in (1, "columns")


def _listed(given):
    """One label or several, as a list."""
    if isinstance(given, (list, tuple, set, np.ndarray, Index)) or hasattr(type(given), "iloc"):
        return list(given)
    return [given]


def dropped(index, labels, errors="raise"):
    """The positions that are left when some labels go."""
    labels = [labels] if isinstance(labels, tuple) and index.nlevels > 1 else _listed(labels)
    absent = [label for label in labels if label not in index]
    if absent and errors != "ignore":
        raise KeyError(f"{absent} not found in axis")
    gone = {at for label in labels if label in index for at in index.positions(label)}
    return [at for at in range(len(index)) if at not in gone]


class FrameRows:
    """The methods of a frame that choose or rename rows and columns."""

    def set_index(self, keys, *, drop=True, append=False, inplace=False, verify_integrity=False):
        """A frame whose row labels are columns of this one."""
        from pandas._multi import MultiIndex

        several = isinstance(keys, list)
        keys = keys if several else [keys]
        absent = [key for key in keys if isinstance(key, (str, int)) and key not in self.columns]
        if absent:
            raise KeyError(f"None of {absent} are in the columns")
        parts, names, gone = [], [], []
        if append:
            parts += self.index._parts if self.index.nlevels > 1 else [self.index._cells]
            names += list(self.index.names)
        for key in keys:
            is_label = isinstance(key, (str, int, float, tuple)) and key in self.columns
            column = self[key] if is_label else key
            parts.append(Cells.of(column))
            names.append(key if is_label else getattr(column, "name", None))
            gone += [key] if is_label and drop else []
        for part in parts:
            if len(part) != len(self):
                raise ValueError(f"Length mismatch: Expected {len(self)} rows, received array of length {len(part)}")
        if len(parts) > 1:
            index = MultiIndex._made(parts, names)
        else:
            # Numbers as far apart from one another count.
            index = counted(parts[0], names[0]) if len(self) > 1 else None
            index = make(parts[0], names[0]) if index is None else index
        frame = self._part(dropped(self.columns, gone)) if gone else self
        return self._done(frame._with_index(index), inplace)

    def reset_index(self, level=None, *, drop=False, inplace=False, col_level=0, col_fill="", names=None, **options):
        """A frame whose rows are counted from zero; the labels become columns."""
        index = self.index
        rows = as_index(None, len(self))
        if level is not None and index.nlevels > 1:
            gone = [index.level_number(each) for each in _listed(level)]
            rows = index.droplevel(gone) if len(gone) < index.nlevels else rows
        else:
            gone = list(range(index.nlevels))
        if drop:
            return self._done(self._with_index(rows), inplace)
        parts = [index._cells] if index.nlevels == 1 else [index._parts[at] for at in gone]
        if names is None:
            names = [index.names[at] for at in gone]
            names = [self._free_name(at, index.nlevels) if name is None else name for at, name in zip(gone, names)]
        names = _listed(names)
        for name in names:
            if name in self.columns and self.columns.nlevels == 1:
                raise ValueError(f"cannot insert {name}, already exists")
        labels = self.columns
        for at, name in enumerate(names):
            labels = labels.insert(at, name) if len(labels) else as_index([name])
            if labels.nlevels == 1:
                labels = labels.rename(self.columns.name)
        return self._done(type(self)._of(labels, [*parts, *self._values], rows), inplace)

    def _free_name(self, at, levels):
        if levels > 1:
            return f"level_{at}"
        return "index" if "index" not in self.columns else "level_0"

    def reindex(self, labels=None, *, index=None, columns=None, axis=None, fill_value=None, method=None, **options):
        """The cells under other labels; nothing where a label is new."""
        if labels is not None:
            index, columns = (index, labels) if _is_columns(axis) else (labels, columns)
        frame = self
        if index is not None:
            rows = as_index(index)
            if isinstance(rows, Index) and rows.name is None and rows is not index:
                rows = rows.rename(self.index.name) if rows.nlevels == 1 else rows
            places = labels_in(frame.index, rows)
            frame = type(self)._of(frame.columns, [cells.take(places, gaps=True) for cells in frame._values], rows)
            if fill_value is not None:
                frame = frame.fillna(fill_value)
        if columns is not None:
            names = as_index(columns)
            gap = Cells.gaps(len(frame)) if fill_value is None else Cells.filled(fill_value, len(frame))
            places = names._cells.tolist() if names.nlevels == 1 else names.tolist()
            values = [
                frame._values[frame.columns.positions(name)[0]] if name in frame.columns else gap for name in places
            ]
            frame = type(self)._of(names, values, frame.index)
        return frame.ffill() if method in ("ffill", "pad") else frame

    def reindex_like(self, other, **options):
        """The cells under another frame's labels."""
        return self.reindex(index=other.index, columns=other.columns)

    def rename(
        self, mapper=None, *, index=None, columns=None, axis=None, copy=None, inplace=False, level=None, errors="ignore"
    ):
        """The same cells with other labels, by a dictionary or a function."""
        if mapper is not None:
            index, columns = (index, mapper) if _is_columns(axis) else (mapper, columns)
        frame = self
        for labels, change in ((self.columns, columns), (self.index, index)):
            if change is None:
                continue
            if isinstance(change, dict) and errors == "raise":
                absent = [label for label in change if label not in labels]
                if absent:
                    raise KeyError(f"{absent} not found in axis")
            new = _renamed(labels, change)
            frame = frame._like_columns(new) if labels is self.columns else frame._with_index(new)
        return self._done(frame.copy(), inplace)

    def set_axis(self, labels, *, axis=0, copy=None):
        """The same cells with other labels."""
        frame = self.copy()
        if _is_columns(axis):
            frame.columns = labels
        else:
            frame.index = labels
        return frame

    def _relabelled(self, function):
        return self._like_columns(_renamed(self.columns, function))

    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors="raise"):
        """The cells without some rows or columns."""
        if labels is not None:
            index, columns = (index, labels) if _is_columns(axis) else (labels, columns)
        frame = self
        if columns is not None:
            frame = frame._part(dropped(frame.columns, columns, errors))
        if index is not None:
            frame = frame._take_places(dropped(frame.index, index, errors))
        return self._done(frame.copy(), inplace)

    def droplevel(self, level, axis=0):
        """The labels without a level."""
        if _is_columns(axis):
            return self._like_columns(self.columns.droplevel(level))
        return self._with_index(self.index.droplevel(level))

    def swaplevel(self, i=-2, j=-1, axis=0):
        """Two levels of the labels in one another's place."""
        if _is_columns(axis):
            return self._like_columns(self.columns.swaplevel(i, j))
        return self._with_index(self.index.swaplevel(i, j))

    def xs(self, key, axis=0, level=None, drop_level=True):
        """The rows with a label in one level."""
        if _is_columns(axis):
            if level is None:
                return self[key]
            raise missing("DataFrame.xs", "axis=1 with a level")
        if level is None:
            return self.loc[key]
        at = self.index.level_number(level)
        places = [place for place, label in enumerate(self.index._parts[at].tolist()) if label == key]
        if not places:
            raise KeyError(key)
        found = self._take_places(places)
        return found._with_index(found.index.droplevel(at)) if drop_level else found

    def filter(self, items=None, like=None, regex=None, axis=None):
        """The columns whose labels fit."""
        import re

        labels = self.index if axis in (0, "index") else self.columns
        if items is not None:
            kept = [label for label in items if label in labels]
            return self.loc[kept] if labels is self.index else self[kept]
        if like is not None:
            places = [at for at, label in enumerate(labels) if like in str(label)]
        elif regex is not None:
            places = [at for at, label in enumerate(labels) if re.search(regex, str(label))]
        else:
            raise TypeError("Must pass either `items`, `like`, or `regex`")
        return self._take_places(places) if labels is self.index else self._part(places)

    def select_dtypes(self, include=None, exclude=None):
        """The columns of some types."""
        wanted = None if include is None else _listed(include)
        unwanted = [] if exclude is None else _listed(exclude)
        places = []
        for at, cells in enumerate(self._values):
            if (wanted is None or any(_is_of(cells.dtype, kind) for kind in wanted)) and not any(
                _is_of(cells.dtype, kind) for kind in unwanted
            ):
                places.append(at)
        return self._part(places)

    def dropna(self, *, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False):
        """The rows (or columns) with nothing missing."""
        if _is_columns(axis):
            kept = []
            for at, cells in enumerate(self._values):
                holes = cells.missing()
                gone = holes.all() if how == "all" else holes.any()
                if thresh is not None:
                    gone = int((~holes).sum()) < thresh
                if not gone:
                    kept.append(at)
            return self._done(self._part(kept), inplace)
        labels = list(self.columns) if subset is None else _listed(subset)
        absent = [label for label in labels if label not in self.columns]
        if absent:
            raise KeyError(absent)
        known = np.zeros(len(self), dtype="int64")
        for label in labels:
            known = known + (~self[label]._cells.missing()).astype("int64")
        least = thresh if thresh is not None else 1 if how == "all" else len(labels)
        found = self._take_places(np.flatnonzero(known >= least)) if labels else self.copy()
        return self._done(found.reset_index(drop=True) if ignore_index else found, inplace)

    def _keys(self, subset):
        labels = list(self.columns) if subset is None else _listed(subset)
        absent = [label for label in labels if label not in self.columns]
        if absent:
            raise KeyError(as_index(absent))
        columns = []
        for label in labels:
            cells = self[label]._cells
            holes = cells.missing().tolist()
            columns.append([None if hole else key for key, hole in zip(cells.keys(), holes)])
        return list(zip(*columns))

    def duplicated(self, subset=None, keep="first"):
        """True where a row was there before."""
        from pandas._series import Series
        from pandas._series_parts import repeated

        return Series._of(Cells(repeated(self._keys(subset), keep)), self.index)

    def drop_duplicates(self, subset=None, *, keep="first", inplace=False, ignore_index=False):
        """Each row once."""
        found = self._take_places(np.flatnonzero(~self.duplicated(subset, keep)._cells.array))
        return self._done(found.reset_index(drop=True) if ignore_index else found, inplace)

    def sort_values(
        self, by, *, axis=0, ascending=True, inplace=False, kind=None, na_position="last", ignore_index=False, key=None
    ):
        """The rows in order of some columns."""
        names = by if isinstance(by, list) else [by]
        up = list(ascending) if isinstance(ascending, (list, tuple)) else [ascending] * len(names)
        if len(up) != len(names):
            raise ValueError(f"Length of ascending ({len(up)}) != length of by ({len(names)})")
        columns = []
        for name in names:
            if name in self.index.names and name not in self.columns:
                column = self.index.get_level_values(name)._column()
            else:
                column = self[name]
            columns.append((column if key is None else key(column))._cells)
        found = self._take_places(order(columns, up, na_position)) if columns else self.copy()
        return self._done(found.reset_index(drop=True) if ignore_index else found, inplace)

    def nlargest(self, n, columns, keep="first"):
        """The rows with the largest values."""
        return self.dropna(subset=_listed(columns)).sort_values(_listed(columns), ascending=False).head(n)

    def nsmallest(self, n, columns, keep="first"):
        """The rows with the smallest values."""
        return self.dropna(subset=_listed(columns)).sort_values(_listed(columns)).head(n)

    def query(self, expr, *, inplace=False, **options):
        """The rows for which an expression is true."""
        from pandas._query import evaluate

        found = evaluate(self, expr)
        return self._done(self.loc[found], inplace)

    def eval(self, expr, *, inplace=False, **options):
        """What an expression of columns gives."""
        from pandas._query import evaluate

        name, mark, rest = expr.partition("=")
        is_assigned = mark and not rest.startswith("=") and name.strip().isidentifier()
        if not is_assigned:
            return evaluate(self, expr)
        return self._done(self.assign(**{name.strip(): evaluate(self, rest)}), inplace)

    def combine_first(self, other):
        """The cells, and the other frame's where there is none."""
        index, labels = self.index.union(other.index), self.columns.union(other.columns)
        values = []
        for label in labels:
            known = [frame[label] for frame in (self, other) if label in frame.columns]
            column = known[0] if len(known) == 1 else known[0].combine_first(known[1])
            values.append(column._at_labels(index)._cells)
        return type(self)._of(labels, values, index)

    def update(self, other, **options):
        """Takes the other frame's cells where it has some."""
        for label in self.columns:
            if label in other.columns:
                column = self[label]
                column.update(other[label])
                self[label] = column

    def align(self, other, join="outer", axis=None, **options):
        """Both frames with the same labels."""
        index, labels = self.index.union(other.index), self.columns.union(other.columns)
        return tuple(each.reindex(index=index, columns=labels) for each in (self, other))


def _renamed(labels, change):
    if isinstance(change, dict) or hasattr(type(change), "iloc"):
        known = dict(change.items())

        def one(label):
            return known.get(label, label)
    else:
        one = change
    if labels.nlevels > 1:
        changed = [tuple(one(part) for part in label) for label in labels]
        return labels.from_tuples(changed, names=labels.names)
    return Index([one(label) for label in labels], name=labels.name) if len(labels) else labels


_KINDS = {
    "number": "iufc",
    "int": "i",
    "integer": "iu",
    "float": "f",
    "floating": "f",
    "bool": "b",
    "boolean": "b",
    "datetime": "M",
    "datetime64": "M",
    "datetimetz": "",
    "timedelta": "m",
    "category": "C",
    "str": "S",
    "string": "S",
    "object": "OS",
}


def _is_of(dtype, kind):
    if isinstance(kind, type):
        kind = {int: "int", float: "float", bool: "bool", str: "str", object: "object"}.get(kind) or kind.__name__
    kind = getattr(kind, "name", kind)
    if kind in _KINDS:
        return letter(dtype) in _KINDS[kind]
    return str(dtype) == kind or (kind.startswith("datetime64") and letter(dtype) == "M")
