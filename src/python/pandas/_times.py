"""What moments, spans and periods of a column are made of: years, hours, names of days."""

import datetime

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import MOMENT, STR
from pandas._missing import NAN
from pandas._moments import DAY, HOUR, MINUTE, NO_TIME, SECOND, days_in_month, micros_of, moment

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def parts_of(cells):
    """What takes a column of moments, spans or periods apart."""
    if cells.letter == "m":
        return SpanParts(cells)
    if cells.letter == "P":
        return PeriodParts(cells)
    return MomentParts(cells)


class _Parts:
    def __init__(self, cells):
        self.cells = cells
        self.holes = cells.missing()

    def _numbers(self, array, dtype="int32"):
        """Whole numbers; floats where some are missing."""
        if self.holes.any():
            return Cells(np.where(self.holes, NAN, array.astype("float64")))
        return Cells(array.astype(dtype))

    def _named(self, values):
        return Cells.objects([NAN if hole else value for value, hole in zip(values, self.holes.tolist())], STR)

    def _truths(self, array):
        return Cells(array & ~self.holes)

    def _times(self, array):
        return self.cells.like(np.where(self.holes, NO_TIME, array))


class MomentParts(_Parts):
    """The parts of moments."""

    def __init__(self, cells):
        super().__init__(cells)
        self.counts = np.where(self.holes, 0, cells.array)

    def _days(self):
        return self.counts // DAY

    def _civil(self):
        """Year, month and day of each, by the calendar's arithmetic on whole arrays."""
        days = self._days() + 719_468
        era = days // 146_097
        of_era = days - era * 146_097
        year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
        of_year = of_era - (365 * year + year // 4 - year // 100)
        shifted = (5 * of_year + 2) // 153
        day = of_year - (153 * shifted + 2) // 5 + 1
        month = np.where(shifted < 10, shifted + 3, shifted - 9)
        return year + era * 400 + (month <= 2), month, day

    year = property(lambda self: self._numbers(self._civil()[0]))
    month = property(lambda self: self._numbers(self._civil()[1]))
    day = property(lambda self: self._numbers(self._civil()[2]))
    hour = property(lambda self: self._numbers(self.counts // HOUR % 24))
    minute = property(lambda self: self._numbers(self.counts // MINUTE % 60))
    second = property(lambda self: self._numbers(self.counts // SECOND % 60))
    microsecond = property(lambda self: self._numbers(self.counts % SECOND))
    nanosecond = property(lambda self: self._numbers(self.counts * 0))
    quarter = property(lambda self: self._numbers((self._civil()[1] + 2) // 3))
    dayofweek = day_of_week = weekday = property(lambda self: self._numbers((self._days() + 3) % 7))

    @property
    def dayofyear(self):
        """The day's number in its year, from 1."""
        return self._numbers(np.array([when.timetuple().tm_yday for when in self._each()], dtype="int64"))

    day_of_year = dayofyear

    @property
    def days_in_month(self):
        """How many days the month has."""
        years, months, _ = self._civil()
        found = [days_in_month(year, month) for year, month in zip(years.tolist(), months.tolist())]
        return self._numbers(np.array(found, dtype="int64"))

    daysinmonth = days_in_month
    is_month_start = property(lambda self: self._truths(self._civil()[2] == 1))

    @property
    def is_month_end(self):
        """Whether it is the month's last day."""
        return self._truths(MomentParts(Cells(self.counts + DAY, MOMENT))._civil()[2] == 1)

    def _is_start(self, months):
        _, month, day = self._civil()
        return self._truths((day == 1) & (month % months == 1))

    def _is_end(self, months):
        return self._truths(MomentParts(Cells(self.counts + DAY, MOMENT))._is_start(months).array)

    is_quarter_start = property(lambda self: self._is_start(3))
    is_quarter_end = property(lambda self: self._is_end(3))
    is_year_start = property(lambda self: self._is_start(12))
    is_year_end = property(lambda self: self._is_end(12))

    @property
    def is_leap_year(self):
        """Whether the year has a 29 February."""
        year = self._civil()[0]
        return self._truths((year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0)))

    @property
    def date(self):
        """The days, as Python's own."""
        days = [datetime.date(when.year, when.month, when.day) for when in self._each()]
        return Cells.objects([_no_time(hole, day) for day, hole in zip(days, self.holes.tolist())])

    @property
    def time(self):
        """The times of day, as Python's own."""
        times = [when.time() for when in self._each()]
        return Cells.objects([_no_time(hole, time) for time, hole in zip(times, self.holes.tolist())])

    def _each(self):
        return [moment(count) for count in self.counts.tolist()]

    def day_name(self):
        """`Monday` and so on."""
        return self._named([_DAYS[day] for day in ((self._days() + 3) % 7).tolist()])

    def month_name(self):
        """`January` and so on."""
        return self._named([_MONTHS[month - 1] for month in self._civil()[1].tolist()])

    def strftime(self, date_format):
        """The moments as texts."""
        return self._named([when.strftime(date_format) for when in self._each()])

    def normalize(self):
        """Midnight of each day."""
        return self._times(self.counts // DAY * DAY)

    def floor(self, freq):
        """The last full hour (or other span) before each."""
        step = micros_of(freq)
        return self._times(self.counts // step * step)

    def ceil(self, freq):
        """The next full hour (or other span)."""
        step = micros_of(freq)
        return self._times(-(-self.counts // step) * step)

    def round(self, freq):
        """The nearest full hour (or other span)."""
        step = micros_of(freq)
        low = self.counts // step
        # What is in the middle goes to the even one.
        twice = (self.counts - low * step) * 2
        up = (twice > step) | ((twice == step) & (low % 2 == 1))
        return self._times((low + up) * step)

    def to_period(self, freq=None):
        """The periods that the moments are in."""
        from pandas._periods import periods_of

        return periods_of(self.cells, freq or "D")

    def isocalendar(self):
        """Year, week and day of the week."""
        return [when.isocalendar() for when in self._each()]


class SpanParts(_Parts):
    """The parts of spans."""

    days = property(lambda self: self._numbers(self.cells.array // DAY, "int64"))
    seconds = property(lambda self: self._numbers(self.cells.array % DAY // SECOND))
    microseconds = property(lambda self: self._numbers(self.cells.array % SECOND))

    def total_seconds(self):
        """The spans in seconds."""
        return Cells(np.where(self.holes, NAN, self.cells.array.astype("float64") / SECOND))


class PeriodParts(_Parts):
    """The parts of periods: those of the moments at which they begin."""

    def __getattr__(self, name):
        from pandas._periods import starts

        return getattr(MomentParts(starts(self.cells)), name)

    def to_timestamp(self, freq=None, how="start"):
        """The moments at which the periods begin."""
        from pandas._periods import starts

        return starts(self.cells)

    def strftime(self, date_format):
        """The periods as texts."""
        return MomentParts(self.to_timestamp()).strftime(date_format)


def _no_time(hole, value):
    from pandas._missing import NaT

    return NaT if hole else value


PROPERTIES = {
    "M": "year month day hour minute second microsecond nanosecond quarter dayofweek day_of_week weekday dayofyear "
    "day_of_year days_in_month daysinmonth is_month_start is_month_end is_quarter_start is_quarter_end is_year_start "
    "is_year_end is_leap_year date time".split(),
    "m": ["days", "seconds", "microseconds"],
    "P": "year month day hour minute second quarter dayofweek day_of_week weekday dayofyear day_of_year "
    "days_in_month".split(),
}
METHODS = {
    "M": ["day_name", "month_name", "strftime", "normalize", "floor", "ceil", "round", "to_period"],
    "m": ["total_seconds"],
    "P": ["to_timestamp", "strftime"],
}


def add_parts(cls, as_property, as_method, kind):
    """Gives a class the parts that a kind of column has."""
    for name in PROPERTIES[kind]:
        if name not in cls.__dict__:
            setattr(cls, name, as_property(name))
    for name in METHODS[kind]:
        if name not in cls.__dict__:
            setattr(cls, name, as_method(name))
