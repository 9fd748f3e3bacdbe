"""The arrays of pandas' own types: of texts, moments, spans, periods."""

import numpy as np
from pandas import _values_text
from pandas._calculating import comparison
from pandas._cells import Cells
from pandas._own import missing

_NAMES = {
    "S": "ArrowStringArray",
    "M": "DatetimeArray",
    "m": "TimedeltaArray",
    "P": "PeriodArray",
    "I": "IntervalArray",
}
_WIDTH = 80


class ExtensionArray:
    """Values of a type that numpy does not have."""

    __module__ = "pandas.arrays"
    __hash__ = None
    ndim = 1

    def __init__(self, cells):
        self._cells = cells

    dtype = property(lambda self: self._cells.dtype)
    shape = property(lambda self: (len(self._cells),))
    size = property(lambda self: len(self._cells))

    def __len__(self):
        return len(self._cells)

    def __iter__(self):
        return iter(self._cells.tolist())

    def __contains__(self, value):
        return value in self._cells.tolist()

    def __getitem__(self, at):
        if isinstance(at, (int, np.integer)):
            return self._cells.at(at)
        return type(self)(self._cells.like(self._cells.array[at]))

    def __array__(self, dtype=None, copy=None):
        return self.to_numpy()

    def __repr__(self):
        kind = self._cells.letter
        texts = _values_text.texts(self._cells, leading=False)
        if kind in "M":
            texts = [str(value) for value in self]
        texts = [text if text in ("nan", "NaN", "NaT") and kind != "S" else f"'{text}'" for text in texts]
        texts = ["nan" if isinstance(value, float) else text for text, value in zip(texts, self)]
        if len(texts) > 10:
            texts = [*texts[:5], "...", *texts[-5:]]
        lines, line = [], "["
        for at, text in enumerate(texts):
            word = text + ("," if at + 1 < len(texts) else "]")
            if len(line) > 1 and len(line) + len(word) + 1 > _WIDTH:
                lines.append(line.rstrip())
                line = " "
            line += word + " "
        body = "\n".join([*lines, line.rstrip()]) if texts else "[]"
        return f"<{type(self).__name__}>\n{body}\nLength: {len(self)}, dtype: {self.dtype}"

    def __eq__(self, other):
        return self._compared("eq", other)

    def __ne__(self, other):
        return self._compared("ne", other)

    def _compared(self, name, other):
        many = hasattr(other, "__len__") and not isinstance(other, str)
        return comparison(name, self._cells, Cells.of(other) if many else other).array

    def __getattr__(self, name):
        raise missing(f"'{type(self).__name__}' object", name)

    def tolist(self):
        """The values as a list."""
        return self._cells.tolist()

    def to_numpy(self, dtype=None, copy=False):
        """The values in an array of numpy's."""
        array = self._cells.to_numpy()
        return array if dtype is None else array.astype(dtype)

    def astype(self, dtype, copy=True):
        """The values as another type."""
        return shown_array(Cells.of(self._cells, dtype))

    def isna(self):
        """An array that is true where there is nothing."""
        return self._cells.missing()

    def unique(self):
        """Each value once."""
        from pandas._series import Series

        return Series(self._cells).unique()


_CLASSES = {kind: type(name, (ExtensionArray,), {"__module__": "pandas.arrays"}) for kind, name in _NAMES.items()}


def shown_array(cells):
    """The array that a script gets: numpy's, or one of pandas' own."""
    if cells.letter == "C":
        from pandas._accessors import Categorical

        return Categorical(cells)
    return _CLASSES[cells.letter](cells) if cells.letter in _CLASSES else cells.to_numpy()
