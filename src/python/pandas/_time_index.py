"""Labels that are moments, spans, periods, categories or ranges."""

import datetime

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import MOMENT
from pandas._index import Index
from pandas._moments import DAY, moment
from pandas._times import add_parts, parts_of


class DatetimeIndex(Index):
    """Moments as labels."""

    __module__ = "pandas"
    _step = None

    def __new__(cls, data=(), freq=None, name=None, **options):
        values = data if hasattr(data, "_cells") else list(data)
        return cls._made(Cells.of(values, MOMENT), name)

    @property
    def freq(self):
        """How far the labels are apart, if they were made so."""
        from pandas._offsets import to_offset

        return None if self._step is None else to_offset(self._step)

    freqstr = property(lambda self: None if self._step is None else self.freq.freqstr)

    def _stepping(self, step):
        self._step = step
        return self

    def __getitem__(self, at):
        found = Index.__getitem__(self, at)
        if isinstance(at, slice) and at.step in (None, 1):
            found._step = self._step
        return found

    def take(self, positions, gaps=False):
        """The labels at these positions; those that follow one another are as far apart as before."""
        found = Index.take(self, positions, gaps)
        places = np.asarray(positions, dtype="int64")
        if self._step is not None and len(places) and bool((places[1:] - places[:-1] == 1).all()):
            found._step = self._step
        return found

    def rename(self, name):
        """The same labels under another name."""
        found = Index.rename(self, name)
        found._step = self._step
        return found

    def _as_label(self, label):
        if isinstance(label, str):
            low, high = self._range(label)
            if high - low > 1:
                return label
            return moment(low)
        if type(label) is datetime.date:
            return moment((label.toordinal() - 719_163) * DAY)
        return label

    def _range(self, text):
        """The first moment that a text means, and the first after it: `2024-02` is a month."""
        from pandas._parsing import parsed_moment

        text = text.strip()
        low = parsed_moment(text)
        when = moment(low)
        parts = text.replace("T", "-").replace(" ", "-").replace(":", "-").split("-")
        if "/" in text or len(parts) > 5 or not parts[0].isdigit():
            return (low, low + (DAY if low % DAY == 0 and len(parts) < 6 else 1))
        if len(parts) == 1:
            return low, (datetime.date(when.year + 1, 1, 1).toordinal() - 719_163) * DAY
        if len(parts) == 2:
            following = datetime.date(when.year + when.month // 12, when.month % 12 + 1, 1)
            return low, (following.toordinal() - 719_163) * DAY
        return low, low + {3: DAY, 4: DAY // 24, 5: DAY // 1440}[len(parts)]

    def positions(self, label):
        """All places where a label is, or within it: `2024-02` is a month."""
        if isinstance(label, str):
            try:
                low, high = self._range(label)
            except ValueError:
                raise KeyError(label) from None
            found = np.flatnonzero((self._cells.array >= low) & (self._cells.array < high)).tolist()
            if not found:
                raise KeyError(label)
            return found
        return Index.positions(self, label)

    def __contains__(self, label):
        try:
            return bool(self.positions(label))
        except (KeyError, TypeError):
            return False

    def is_exact(self, label):
        """Whether a text means one label, not all within it."""
        if not isinstance(label, str):
            return True
        times = self._cells.array
        low, high = self._range(label)
        by_day = not bool((times % DAY != 0).any())
        return high - low == 1 or (high - low == DAY and by_day)

    def _edge(self, label, is_end):
        if isinstance(label, str):
            low, high = self._range(label)
            array = self._cells.array
            return int((array < high).sum()) if is_end else int((array < low).sum())
        from pandas._moments import micros

        count = micros(label)
        return int((self._cells.array <= count).sum()) if is_end else int((self._cells.array < count).sum())

    def strftime(self, format):
        """The labels as texts."""
        return self._of(parts_of(self._cells).strftime(format))

    def normalize(self):
        """Midnight of each day."""
        return self._of(parts_of(self._cells).normalize())

    def to_period(self, freq=None):
        """The periods that the labels are in."""
        from pandas._periods import periods_of

        return self._of(periods_of(self._cells, freq or self._step or "D"))

    def shift(self, periods=1, freq=None):
        """The labels, later by some steps."""
        from pandas._offsets import to_offset

        return self._of(to_offset(freq or self._step).shift_cells(self._cells, periods))

    def to_pydatetime(self):
        """The labels as Python's own."""
        return Cells.objects([when.to_pydatetime() for when in self]).array

    tz = None


class TimedeltaIndex(Index):
    """Spans as labels."""

    __module__ = "pandas"
    _step = None

    def total_seconds(self):
        """The spans in seconds."""
        return self._of(parts_of(self._cells).total_seconds())


class PeriodIndex(Index):
    """Periods as labels."""

    __module__ = "pandas"
    _step = None
    freqstr = property(lambda self: self._cells.dtype.freq)

    def to_timestamp(self, freq=None, how="start"):
        """The moments at which the periods begin."""
        from pandas._periods import starts

        return self._of(starts(self._cells))

    def strftime(self, format):
        """The labels as texts."""
        return self.to_timestamp().strftime(format)


class CategoricalIndex(Index):
    """Categories as labels."""

    __module__ = "pandas"
    categories = property(lambda self: self._cells.dtype.categories)
    ordered = property(lambda self: self._cells.dtype.ordered)
    codes = property(lambda self: self._cells.array.astype("int8"))


class IntervalIndex(Index):
    """Ranges as labels."""

    __module__ = "pandas"


def _time_part(name):
    def part(self):
        found = getattr(parts_of(self._cells), name)
        return found if not isinstance(found, Cells) else found.array if found.letter == "O" else self._of(found)

    return property(part)


def _time_method(name):
    def method(self, *args, **options):
        return self._of(getattr(parts_of(self._cells), name)(*args, **options))

    return method


add_parts(DatetimeIndex, _time_part, _time_method, "M")
add_parts(TimedeltaIndex, _time_part, _time_method, "m")
add_parts(PeriodIndex, _time_part, _time_method, "P")

CLASSES = {"M": DatetimeIndex, "m": TimedeltaIndex, "P": PeriodIndex, "C": CategoricalIndex, "I": IntervalIndex}
