"""`resample`: rows in periods of time, one after the other."""

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import MOMENT
from pandas._grouping import DataFrameGroupBy, SeriesGroupBy
from pandas._moments import DAY
from pandas._offsets import to_offset
from pandas._own import missing
from pandas._time_index import DatetimeIndex


def bins(cells, rule):
    """The labels of the periods from the first moment to the last, and the number of each moment's period."""
    offset = to_offset(rule)
    counts = cells.known().array
    if not len(counts):
        return DatetimeIndex._made(Cells(counts, MOMENT)), np.array([], dtype="int64")
    first, last = int(counts.min()), int(counts.max())
    at_end = offset.unit[:2] in ("ME", "QE", "YE") or offset.unit.startswith("W")
    edges = _ends(first, last, offset) if at_end else _starts(first, last, offset)
    marks = np.array(edges, dtype="int64")
    if at_end:
        # A period ends with its day.
        codes = np.searchsorted(marks + DAY, cells.array, side="right")
    else:
        codes = np.searchsorted(marks, cells.array, side="right") - 1
    codes = np.where(cells.missing(), -1, codes)
    return DatetimeIndex._made(Cells(marks, MOMENT))._stepping(offset.freqstr), codes


def _ends(first, last, offset):
    at = first // DAY * DAY
    from pandas._offsets import Offset

    single = Offset(offset.unit)
    at = at if single.is_on(at) else single.shift_moment(at)
    edges = [at]
    while edges[-1] + DAY <= last:
        edges.append(offset.shift_moment(edges[-1]))
    return edges


def _starts(first, last, offset):
    if offset.fixed is not None:
        step = offset.fixed
        # Periods are counted from the first midnight.
        origin = first // DAY * DAY
        at = origin + (first - origin) // step * step
    else:
        day = first // DAY * DAY
        at = day if offset.is_on(day) else offset.shift_moment(day, -1)
    edges = [at]
    while True:
        following = offset.shift_moment(edges[-1])
        if following > last:
            return edges
        edges.append(following)


class _Periods:
    """The keys of groups that are periods; some have no rows."""

    several = False

    def __init__(self, labels, codes, name):
        self.codes, self.parts, self.names = codes, [labels._cells], [name]
        self._labels = labels.rename(name)
        self.count = len(labels)

    def places(self):
        """The positions of each period's rows."""
        return [np.flatnonzero(self.codes == at) for at in range(self.count)]

    def index(self):
        """The periods' labels."""
        return self._labels

    shown = True

    def plain_labels(self):
        """The periods' labels in a list."""
        return self.labels()

    def labels(self):
        """The periods' labels in a list."""
        return self._labels.tolist()


class Resampler:
    """The rows of a table in periods of time."""

    def __init__(self, table, rule, on=None, closed=None, label=None):
        if closed is not None or label is not None:
            raise missing("resample", "closed" if closed is not None else "label")
        cells, name = (table.index._cells, table.index.name) if on is None else (table[on]._cells, on)
        if cells.letter != "M":
            kind = type(table.index).__name__
            raise TypeError(
                f"Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '{kind}'"
            )
        labels, codes = bins(cells, rule)
        keys = _Periods(labels, codes, name)
        own = [] if on is None else [on]
        self._groups = SeriesGroupBy(table, keys) if table.ndim == 1 else DataFrameGroupBy(table, keys, own)

    def __getitem__(self, wanted):
        found = object.__new__(Resampler)
        found._groups = self._groups[wanted]
        return found

    def __getattr__(self, name):
        if name.startswith("_"):
            raise missing("'Resampler' object", name)
        return getattr(self._groups, name)

    def __iter__(self):
        return iter(self._groups)

    def ffill(self, limit=None):
        """The last row of each period, or of the one before."""
        return self._groups.last().ffill()

    def asfreq(self, fill_value=None):
        """The first row of each period."""
        found = self._groups.first()
        return found if fill_value is None else found.fillna(fill_value)

    def interpolate(self, method="linear", **options):
        """Numbers between those of the periods around."""
        return self._groups.first().interpolate(method)
