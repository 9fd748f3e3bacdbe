"""The labels of rows and of columns."""

from pandas import _printing
from pandas._own import missing
from pandas._values import Values


class Index:
    """Labels, in order."""

    __module__ = "pandas"

    def __init__(self, data=(), dtype=None, name=None):
        if isinstance(data, (str, int, float)) or data is None:
            shown = f"{data!r}" if isinstance(data, str) else data
            raise TypeError(f"Index(...) must be called with a collection of some kind, {shown} was passed")
        self.name = name if name is not None else getattr(data, "name", None)
        self._values = data._values if isinstance(data, Index) and dtype is None else Values.of(data, dtype)

    @property
    def dtype(self):
        """The type of the labels."""
        return self._values.dtype

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values.items)

    def __contains__(self, label):
        return label in self._values.items

    def __getitem__(self, at):
        if isinstance(at, slice):
            return Index(self._values.items[at], name=self.name)
        return self._values.items[at]

    def __eq__(self, other):
        others = list(other) if isinstance(other, (Index, list, tuple)) else [other] * len(self)
        if len(others) != len(self):
            raise ValueError("Lengths must match to compare")
        return [mine == theirs for mine, theirs in zip(self, others)]

    __hash__ = None

    def __bool__(self):
        raise ValueError(
            f"The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
        )

    def __getattr__(self, name):
        raise missing(f"'{type(self).__name__}' object", name)

    def __repr__(self):
        return _printing.index_text(self)

    @property
    def shape(self):
        """How many labels, as a tuple."""
        return (len(self),)

    @property
    def size(self):
        """How many labels."""
        return len(self)

    @property
    def empty(self):
        """Whether there is no label."""
        return len(self) == 0

    def equals(self, other):
        """Whether `other` has the same labels."""
        return isinstance(other, Index) and list(self) == list(other)

    def tolist(self):
        """The labels as a list."""
        return list(self)

    to_list = tolist

    def get_loc(self, label):
        """Where a label is."""
        try:
            return self._values.items.index(label)
        except ValueError:
            raise KeyError(label) from None

    def positions(self, label):
        """All places where a label is."""
        found = [at for at, known in enumerate(self) if known == label]
        if not found:
            raise KeyError(label)
        return found

    def take(self, positions):
        """The labels at these positions."""
        return Index(self._values.take(list(positions)).items, name=self.name)


class RangeIndex(Index):
    """The labels 0, 1, 2, and so on: what there is where nobody gave labels."""

    __module__ = "pandas"

    def __init__(self, start=0, stop=None, step=1, name=None):
        self._range = range(0, start, step) if stop is None else range(start, stop, step)
        self._values = Values(list(self._range), "int64")
        self.name = name

    start = property(lambda self: self._range.start)
    stop = property(lambda self: self._range.stop)
    step = property(lambda self: self._range.step)

    def __contains__(self, label):
        return isinstance(label, (int, float)) and label in self._range

    def __getitem__(self, at):
        if isinstance(at, slice):
            part = self._range[at]
            return RangeIndex(part.start, part.stop, part.step, name=self.name)
        return self._range[at]

    def get_loc(self, label):
        """Where a label is."""
        if label not in self:
            raise KeyError(label)
        return self._range.index(label)

    def take(self, positions):
        """The labels at these positions; if they are as far apart from one another, they still count."""
        labels = [self._range[at] for at in positions]
        first = labels[0] if labels else 0
        step = labels[1] - first if len(labels) > 1 else 1
        stop = first + step * len(labels)
        if step and labels == list(range(first, stop, step)):
            return RangeIndex(first, stop, step, name=self.name)
        return Index(labels, name=self.name)


def as_index(labels, size=None):
    """Labels from whatever a script gives; counted where it gives none."""
    if labels is None:
        return RangeIndex(size)
    return labels if isinstance(labels, Index) else Index(labels)
