"""Frequencies: `D`, `6h`, `ME`; and dates that are as far apart."""

import datetime
import re

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import MOMENT, SPAN
from pandas._moments import DAY, HOUR, MINUTE, NO_TIME, SECOND, days_in_month, micros, micros_of, moment, span_micros
from pandas._own import missing

_FIXED = {"D": DAY, "h": HOUR, "H": HOUR, "min": MINUTE, "T": MINUTE, "s": SECOND, "S": SECOND, "ms": 1000, "us": 1}
_WEEK = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
_CLASSES = {
    "D": "Day",
    "h": "Hour",
    "min": "Minute",
    "s": "Second",
    "ME": "MonthEnd",
    "MS": "MonthBegin",
    "B": "BusinessDay",
}


class Offset:
    """A step in time: so many days, months or years, or to the next end of a month."""

    def __init__(self, unit, count=1):
        self.unit, self.n = unit, count

    @property
    def freqstr(self):
        """As `date_range` takes it."""
        return f"{'' if self.n == 1 else self.n}{self.unit}"

    name = freqstr

    def __repr__(self):
        name = _CLASSES.get(self.unit, self.unit)
        return f"<{name}>" if self.n == 1 else f"<{self.n} * {name}s>"

    def __eq__(self, other):
        return self.freqstr == (other.freqstr if isinstance(other, Offset) else other)

    __hash__ = None
    fixed = property(lambda self: None if self.unit not in _FIXED else _FIXED[self.unit] * self.n)

    def is_on(self, count):
        """Whether a moment is where this step leads."""
        if self.fixed is not None:
            return True
        when = moment(count)
        if self.unit == "B":
            return when.weekday() < 5
        if self.unit.startswith("W"):
            return when.weekday() == _WEEK.index(self.unit[2:])
        month_fits = (when.month - _anchor(self.unit)) % _months(self.unit) == 0
        end = self.unit[1] == "E"
        return month_fits and when.day == (days_in_month(when.year, when.month) if end else 1)

    def shift_moment(self, count, times=1):
        """A moment as a count, this much later."""
        steps = self.n * times
        if self.fixed is not None:
            return count + self.fixed * times
        if self.unit == "B":
            return self._business(count, steps)
        when = moment(count)
        if self.unit.startswith("W"):
            apart = (_WEEK.index(self.unit[2:]) - when.weekday()) % 7
            return count + (apart + 7 * (steps - (1 if apart and steps > 0 else 0))) * DAY
        if self.unit == "months":
            return _in_months(when, steps)
        return self._to_month(when, count, steps)

    def _business(self, count, steps):
        way = 1 if steps > 0 else -1
        while steps:
            count += way * DAY
            if moment(count).weekday() < 5:
                steps -= way
        return count

    def _to_month(self, when, count, steps):
        width, end = _months(self.unit), self.unit[1] == "E"
        index = when.year * 12 + when.month - 1
        # The month of this step that is now, or came last.
        apart = (when.month - _anchor(self.unit)) % width
        index -= apart
        on = apart == 0 and when.day == (days_in_month(when.year, when.month) if end else 1)
        if end:
            before_end = apart == 0 and not on
            steps -= 1 if before_end and steps > 0 else 0
        else:
            steps += 1 if not on and steps < 0 else 0
        index += steps * width
        year, month = divmod(index, 12)
        day = days_in_month(year, month + 1) if end else 1
        return (datetime.date(year, month + 1, day).toordinal() - 719_163) * DAY + count % DAY

    def shift_cells(self, cells, times=1):
        """A column of moments, this much later."""
        counts = [count if count == NO_TIME else self.shift_moment(count, times) for count in cells.array.tolist()]
        return cells.like(np.array(counts, dtype="int64"))

    def __radd__(self, other):
        return moment(self.shift_moment(micros(other)))

    __add__ = __radd__

    def __rsub__(self, other):
        return moment(self.shift_moment(micros(other), -1))

    def __mul__(self, count):
        return Offset(self.unit, self.n * count)

    __rmul__ = __mul__


class DateOffset(Offset):
    """A step of days, months and years by the calendar."""

    __module__ = "pandas"

    def __init__(self, n=1, years=0, months=0, weeks=0, days=0, hours=0, minutes=0, seconds=0):
        super().__init__("months", 1)
        self.times = n
        self.months = years * 12 + months
        self.rest = ((weeks * 7 + days) * 24 + hours) * HOUR + minutes * MINUTE + seconds * SECOND
        if not self.months and not self.rest:
            self.rest = DAY

    def shift_moment(self, count, times=1):
        """A moment as a count, this much later."""
        times *= self.times
        return _in_months(moment(count), self.months * times) + self.rest * times


def _in_months(when, months):
    year, month = divmod(when.year * 12 + when.month - 1 + months, 12)
    day = min(when.day, days_in_month(year, month + 1))
    return (datetime.date(year, month + 1, day).toordinal() - 719_163) * DAY + micros(when) % DAY


def _months(unit):
    return {"M": 1, "Q": 3, "Y": 12}[unit[0]]


def _anchor(unit):
    # Quarters and years end with December and begin with January.
    return 12 if unit[1] == "E" else 1


_FULL = {"W": "W-SUN", "QE": "QE-DEC", "YE": "YE-DEC", "QS": "QS-JAN", "YS": "YS-JAN"}


def to_offset(freq):
    """The step that a frequency means."""
    if isinstance(freq, Offset):
        return freq
    if isinstance(freq, datetime.timedelta):
        count = span_micros(freq)
        return Offset("D", count // DAY) if count % DAY == 0 else Offset("s", count // SECOND)
    found = re.fullmatch(r"(-?\d*)([A-Za-z]+(?:-[A-Z]{3})?)", freq or "")
    number, unit = found.groups() if found else ("", freq)
    if unit in ("M", "Q", "Y", "A", "H", "T", "S"):
        better = {"M": "ME", "Q": "QE", "Y": "YE", "A": "YE", "H": "h", "T": "min", "S": "s"}[unit]
        if unit in "MQY":
            raise ValueError(
                f"Invalid frequency: {freq}. Failed to parse with error message: "
                f"ValueError(\"'{unit}' is no longer supported for offsets. Please use '{better}' instead.\")"
            )
        raise ValueError(
            f"Invalid frequency: {freq}. Failed to parse with error message: "
            f"ValueError('Invalid frequency: {unit}. Did you mean {better}?') Did you mean {better}?"
        )
    unit = _FULL.get(unit, unit)
    known = (
        unit in _FIXED
        or unit == "B"
        or (unit or "")[:2] in ("ME", "MS", "QE", "QS", "YE", "YS")
        or str(unit).startswith("W-")
    )
    if not known:
        raise ValueError(f"Invalid frequency: {freq}")
    return Offset(unit, int(number) if number not in ("", "-") else 1)


def date_range(start=None, end=None, periods=None, freq=None, tz=None, normalize=False, name=None, inclusive="both"):
    """Moments that are as far apart."""
    from pandas._time_index import DatetimeIndex

    if tz is not None:
        raise missing("date_range", "tz")
    if (
        sum(each is not None for each in (start, end, periods)) + (freq is not None) < 3
        and sum(each is not None for each in (start, end, periods)) < 2
    ):
        raise ValueError("Of the four parameters: start, end, periods, and freq, exactly three must be specified")
    low, high = (None if each is None else micros(each) for each in (start, end))
    if low is not None and high is not None and periods is not None and freq is None:
        counts = np.linspace(low, high, periods).astype("int64")
        return DatetimeIndex._made(Cells(counts, MOMENT), name)
    offset = to_offset("D" if freq is None else freq)
    counts = _steps(low, high, periods, offset)
    if inclusive in ("left", "neither") and counts and counts[-1] == high:
        counts.pop()
    if inclusive in ("right", "neither") and counts and counts[0] == low:
        counts.pop(0)
    index = DatetimeIndex._made(Cells(np.array(counts, dtype="int64"), MOMENT), name)
    return index._stepping(offset.freqstr)


def _steps(low, high, periods, offset):
    if low is None:
        counts, at = [], high if offset.is_on(high) else offset.shift_moment(high, -1)
        for _ in range(periods):
            counts.append(at)
            at = offset.shift_moment(at, -1)
        return counts[::-1]
    single = Offset(offset.unit) if offset.fixed is None and offset.unit != "months" else offset
    at = low if offset.is_on(low) else single.shift_moment(low)
    counts = []
    while len(counts) < periods if periods is not None else at <= high:
        counts.append(at)
        at = offset.shift_moment(at)
    return counts


def timedelta_range(start=None, end=None, periods=None, freq=None, name=None):
    """Spans that are as far apart."""
    from pandas._cells import Cells as Made
    from pandas._index import make
    from pandas._moments import Timedelta

    low = span_micros(Timedelta(start))
    step = micros_of(freq or "D")
    size = periods if periods is not None else (span_micros(Timedelta(end)) - low) // step + 1
    index = make(Made(low + step * np.arange(size), SPAN), name)
    index._step = to_offset(freq or "D").freqstr
    return index


def period_range(start=None, end=None, periods=None, freq="D", name=None):
    """Periods one after the other."""
    from pandas._dtypes import PeriodDtype
    from pandas._index import make
    from pandas._periods import Period

    first = Period(start, freq)
    size = periods if periods is not None else Period(end, freq).ordinal - first.ordinal + 1
    return make(Cells(first.ordinal + np.arange(size), PeriodDtype(first.freq)), name)
