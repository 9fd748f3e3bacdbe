"""Days, months, quarters and years as things to count."""

import datetime

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import MOMENT, PeriodDtype
from pandas._moments import DAY, HOUR, NO_TIME, micros, moment
from pandas._own import missing
from pandas._times import MomentParts

_NAMES = {
    "M": "M",
    "ME": "M",
    "MS": "M",
    "Q": "Q-DEC",
    "Q-DEC": "Q-DEC",
    "QE": "Q-DEC",
    "Y": "Y-DEC",
    "A": "Y-DEC",
    "Y-DEC": "Y-DEC",
    "YE": "Y-DEC",
    "YS": "Y-DEC",
    "D": "D",
    "W": "W-SUN",
    "W-SUN": "W-SUN",
    "h": "h",
    "H": "h",
}


def _named(freq):
    if freq not in _NAMES:
        raise missing("pandas' periods", freq)
    return _NAMES[freq]


def periods_of(cells, freq):
    """The periods that moments are in."""
    freq = _named(freq)
    parts = MomentParts(cells)
    year, month, _ = parts._civil()
    days = parts.counts // DAY
    ordinals = {
        "M": lambda: (year - 1970) * 12 + month - 1,
        "Q-DEC": lambda: (year - 1970) * 4 + (month - 1) // 3,
        "Y-DEC": lambda: year - 1970,
        "D": lambda: days,
        "W-SUN": lambda: (days + 3) // 7 + 1,
        "h": lambda: parts.counts // HOUR,
    }[freq]()
    return Cells(np.where(parts.holes, NO_TIME, ordinals), PeriodDtype(freq))


def _start(ordinal, freq):
    """The moment at which a period begins, as a count."""
    if freq == "D":
        return ordinal * DAY
    if freq == "h":
        return ordinal * HOUR
    if freq == "W-SUN":
        return ((ordinal - 1) * 7 - 3) * DAY
    months = ordinal * {"M": 1, "Q-DEC": 3, "Y-DEC": 12}[freq]
    return (datetime.date(1970 + months // 12, months % 12 + 1, 1).toordinal() - 719_163) * DAY


def starts(cells):
    """The moments at which periods begin."""
    freq = cells.dtype.freq
    return Cells(
        np.array([at if at == NO_TIME else _start(at, freq) for at in cells.array.tolist()], dtype="int64"), MOMENT
    )


def _meant(text):
    """The frequency that a text speaks of: `2024`, `2024Q1`, `2024-03`, or a day."""
    if "Q" in text.upper():
        return "Q"
    return {4: "Y", 7: "M"}.get(len(text), "D")


class Period:
    """A day, month, quarter or year."""

    __module__ = "pandas"
    __slots__ = ("ordinal", "freq")

    def __init__(self, value=None, freq=None):
        if isinstance(value, Period):
            self.ordinal, self.freq = value.ordinal, value.freq
            return
        if isinstance(value, str):
            freq = freq or _meant(value)
            value = f"{value}-01-01" if len(value) == 4 else value
        count = micros(value)
        self.freq = _named(freq or "D")
        self.ordinal = int(periods_of(Cells(np.array([count], dtype="int64"), MOMENT), self.freq).array[0])

    @classmethod
    def _at(cls, ordinal, freq):
        period = object.__new__(cls)
        period.ordinal, period.freq = ordinal, freq
        return period

    start_time = property(lambda self: moment(_start(self.ordinal, self.freq)))
    end_time = property(lambda self: moment(_start(self.ordinal + 1, self.freq) - 1))
    year = property(lambda self: self.start_time.year)
    month = property(lambda self: self.start_time.month)
    day = property(lambda self: self.start_time.day)
    quarter = property(lambda self: self.start_time.quarter)
    freqstr = property(lambda self: self.freq)

    def to_timestamp(self, freq=None, how="start"):
        """The moment at which it begins."""
        return self.start_time

    def strftime(self, format):
        """The period as a text."""
        return self.start_time.strftime(format)

    def __str__(self):
        start = self.start_time
        if self.freq == "Q-DEC":
            return f"{start.year}Q{start.quarter}"
        if self.freq == "W-SUN":
            return f"{start:%Y-%m-%d}/{self.end_time:%Y-%m-%d}"
        return start.strftime({"M": "%Y-%m", "Y-DEC": "%Y", "D": "%Y-%m-%d", "h": "%Y-%m-%d %H:00"}[self.freq])

    def __repr__(self):
        return f"Period('{self}', '{self.freq}')"

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __hash__(self):
        return hash((self.ordinal, self.freq))

    def __eq__(self, other):
        return isinstance(other, Period) and (self.ordinal, self.freq) == (other.ordinal, other.freq)

    def __lt__(self, other):
        return self.ordinal < other.ordinal

    def __le__(self, other):
        return self.ordinal <= other.ordinal

    def __gt__(self, other):
        return self.ordinal > other.ordinal

    def __ge__(self, other):
        return self.ordinal >= other.ordinal

    def __add__(self, other):
        return Period._at(self.ordinal + int(other), self.freq)

    def __sub__(self, other):
        if isinstance(other, Period):
            return self.ordinal - other.ordinal
        return Period._at(self.ordinal - int(other), self.freq)
