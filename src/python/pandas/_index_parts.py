"""What labels give of themselves: other labels, and figures."""

import numpy as np
from pandas._reducing import extreme_at, reduce


class IndexParts:
    """The methods of an index that lead to other ones, or to one value."""

    # --- other labels from it

    def take(self, positions, gaps=False):
        """The labels at these positions."""
        return self._of(self._cells.take(np.asarray(positions, dtype="int64"), gaps))

    def map(self, mapper, na_action=None):
        """What a function or a dictionary has for each label."""
        from pandas._index import Index

        return Index(self._column().map(mapper).tolist(), name=self.name)

    def _through(self, method, *args, **options):
        return self._of(getattr(self._column(), method)(*args, **options)._cells)

    def unique(self):
        """Each label once."""
        return self.take(list(self._places().values())) if not self.hasnans else self._through("drop_duplicates")

    drop_duplicates = unique

    def dropna(self):
        """The labels that are there."""
        return self._of(self._cells.known())

    def fillna(self, value):
        """The labels, with another in place of nothing."""
        return self._through("fillna", value)

    def sort_values(self, ascending=True):
        """The labels in order."""
        from pandas._sorting import order

        return self.take(order([self._cells], [ascending]))

    def isin(self, values):
        """An array that is true where the label is one of these."""
        return self._column().isin(values).to_numpy()

    def isna(self):
        """An array that is true where there is no label."""
        return self._cells.missing()

    isnull = isna

    def notna(self):
        """An array that is true where there is a label."""
        return ~self._cells.missing()

    def duplicated(self, keep="first"):
        """An array that is true where a label was there before."""
        return self._column().duplicated(keep).to_numpy()

    def append(self, other):
        """These labels, and others after them."""
        from pandas._index import put_together

        others = list(other) if isinstance(other, (list, tuple)) else [other]
        return put_together([self, *others])

    def insert(self, loc, item):
        """The labels, with one more."""
        from pandas._index import Index

        labels = self.tolist()
        labels.insert(loc, item)
        return Index(labels, name=self.name) if labels else self

    def delete(self, loc):
        """The labels without one, or some."""
        gone = {at % len(self) for at in ([loc] if isinstance(loc, int) else loc)}
        return self.take([at for at in range(len(self)) if at not in gone])

    def drop(self, labels):
        """The labels without these."""
        labels = [labels] if isinstance(labels, str) or not hasattr(labels, "__iter__") else list(labels)
        absent = [label for label in labels if label not in self]
        if absent:
            raise KeyError(f"{absent} not found in axis")
        return self.delete([at for label in labels for at in self.positions(label)])

    def union(self, other, sort=None):
        """The labels of both, in order."""
        from pandas._index import Index, as_index

        other = as_index(other)
        labels = list(dict.fromkeys([*self, *other]))
        if self.equals(other):
            return self
        if sort is not False:
            try:
                labels.sort()
            except TypeError:
                pass
        return Index(labels, name=self.name if self.name == other.name else None)

    def intersection(self, other, sort=False):
        """The labels that both have."""
        from pandas._index import as_index

        other = as_index(other)
        return self.take([at for label, at in self._places().items() if label in other])

    def difference(self, other, sort=None):
        """The labels that the other has not."""
        from pandas._index import as_index

        other = as_index(other)
        found = self.take([at for label, at in self._places().items() if label not in other])
        return found.sort_values() if sort is not False else found

    def equals(self, other):
        """Whether `other` has the same labels."""
        from pandas._index import Index

        return isinstance(other, Index) and (
            other is self or (len(self) == len(other) and self.tolist() == other.tolist())
        )

    identical = equals

    def get_level_values(self, level):
        """The labels: they have one level."""
        return self

    def droplevel(self, level=0):
        """There is no other level."""
        raise ValueError("Cannot remove 1 levels from an index with 1 levels: at least one level must be left.")

    def get_indexer(self, target):
        """Where each of some labels is; -1 where one is not there."""
        from pandas._index import as_index

        return self.indexer(as_index(target))

    def value_counts(self, **options):
        """How often each label is there."""
        return self._column().value_counts(**options)

    def factorize(self, sort=False):
        """Each label as a number, and the labels that the numbers stand for."""
        return self._column().factorize(sort)

    def groupby(self, values):
        """The labels under each of some values."""
        from pandas._index import Index

        groups = {}
        for label, value in zip(self, values):
            groups.setdefault(value, []).append(label)
        return {value: Index(labels) for value, labels in groups.items()}

    # --- one value from it

    def nunique(self):
        """How many different labels there are."""
        return reduce("nunique", self._cells)

    def min(self):
        """The smallest label."""
        return reduce("min", self._cells)

    def max(self):
        """The largest label."""
        return reduce("max", self._cells)

    def sum(self):
        """The sum of the labels."""
        return reduce("sum", self._cells)

    def mean(self):
        """The mean of the labels."""
        return reduce("mean", self._cells)

    def any(self):
        """Whether a label is true."""
        return reduce("any", self._cells)

    def all(self):
        """Whether all labels are true."""
        return reduce("all", self._cells)

    def argmin(self):
        """Where the smallest label is."""
        return extreme_at("min", self._cells)

    def argmax(self):
        """Where the largest label is."""
        return extreme_at("max", self._cells)

    def item(self):
        """The only label."""
        if len(self) != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self.tolist()[0]
