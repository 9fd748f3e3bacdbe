"""`Timestamp` and `Timedelta`: single moments and spans, and their way to and from counts of microseconds."""

import datetime
import re

from pandas._missing import NaT, is_missing

DAY, HOUR, MINUTE, SECOND = 86_400_000_000, 3_600_000_000, 60_000_000, 1_000_000
# What a column holds where there is no moment.
NO_TIME = -(2**63)
_EPOCH = datetime.datetime(1970, 1, 1)
_UNITS = {
    "d": DAY,
    "day": DAY,
    "days": DAY,
    "h": HOUR,
    "hr": HOUR,
    "hour": HOUR,
    "hours": HOUR,
    "m": MINUTE,
    "min": MINUTE,
    "minute": MINUTE,
    "minutes": MINUTE,
    "t": MINUTE,
    "s": SECOND,
    "sec": SECOND,
    "second": SECOND,
    "seconds": SECOND,
    "ms": 1000,
    "milliseconds": 1000,
    "us": 1,
    "microseconds": 1,
    "ns": 0.001,
    "w": 7 * DAY,
    "weeks": 7 * DAY,
    "week": 7 * DAY,
}
_PART = re.compile(r"([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]+)")
_CLOCK = re.compile(r"([+-])?(\d+):(\d+)(?::(\d+)(?:\.(\d+))?)?$")


class Timestamp(datetime.datetime):
    """A moment."""

    __module__ = "pandas"

    def __new__(
        cls,
        ts_input=None,
        month=None,
        day=None,
        hour=0,
        minute=0,
        second=0,
        microsecond=0,
        tzinfo=None,
        *,
        year=None,
        unit=None,
        tz=None,
        fold=0,
    ):
        if tz is not None or tzinfo is not None:
            from pandas._own import missing

            raise missing("Timestamp", "tz")
        if year is not None or month is not None:
            first = ts_input if year is None else year
            return datetime.datetime.__new__(cls, first, month or 1, day or 1, hour, minute, second, microsecond)
        if is_missing(ts_input):
            return NaT
        return moment(micros(ts_input, unit))

    def __repr__(self):
        return f"Timestamp('{self}')"

    def __str__(self):
        return self.isoformat(sep=" ")

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    @classmethod
    def now(cls, tz=None):
        """This moment."""
        return moment(micros(datetime.datetime.now(tz)))

    @classmethod
    def today(cls, tz=None):
        """This moment."""
        return cls.now(tz)

    dayofweek = day_of_week = property(lambda self: self.weekday())
    dayofyear = day_of_year = property(lambda self: self.timetuple().tm_yday)
    quarter = property(lambda self: (self.month + 2) // 3)
    week = weekofyear = property(lambda self: self.isocalendar()[1])
    is_leap_year = property(lambda self: self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0))
    is_month_start = property(lambda self: self.day == 1)
    is_month_end = property(lambda self: (self + datetime.timedelta(days=1)).day == 1)
    days_in_month = daysinmonth = property(lambda self: days_in_month(self.year, self.month))
    value = property(lambda self: micros(self) * 1000)
    unit = "us"
    nanosecond = 0

    def day_name(self):
        """`Monday` and so on."""
        return self.strftime("%A")

    def month_name(self):
        """`January` and so on."""
        return self.strftime("%B")

    is_year_start = property(lambda self: (self.month, self.day) == (1, 1))
    is_year_end = property(lambda self: (self.month, self.day) == (12, 31))

    def normalize(self):
        """Midnight of that day."""
        return Timestamp(self.year, self.month, self.day)

    def to_pydatetime(self):
        """The same as Python's own."""
        return _EPOCH + datetime.timedelta(microseconds=micros(self))

    def to_period(self, freq="D"):
        """The period that it is in."""
        from pandas._periods import Period

        return Period(self, freq)

    def floor(self, freq):
        """The last full hour (or other span) before it."""
        step = micros_of(freq)
        return moment(micros(self) // step * step)

    def ceil(self, freq):
        """The next full hour (or other span)."""
        step = micros_of(freq)
        return moment(-(-micros(self) // step) * step)

    def round(self, freq):
        """The nearest full hour (or other span)."""
        step = micros_of(freq)
        return moment(round(micros(self) / step) * step)

    def __add__(self, other):
        if other is NaT:
            return NaT
        if isinstance(other, datetime.timedelta):
            return moment(micros(self) + span_micros(other))
        return other.__radd__(self) if hasattr(type(other), "shift_moment") else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if other is NaT:
            return NaT
        if isinstance(other, datetime.timedelta):
            return moment(micros(self) - span_micros(other))
        if isinstance(other, datetime.datetime):
            return span(micros(self) - micros(other))
        return other.__rsub__(self) if hasattr(type(other), "shift_moment") else NotImplemented

    def __rsub__(self, other):
        return span(micros(other) - micros(self)) if isinstance(other, datetime.datetime) else NotImplemented

    def __hash__(self):
        return hash(self.to_pydatetime())

    def __reduce__(self):
        return (Timestamp, (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class Timedelta(datetime.timedelta):
    """A span of time."""

    __module__ = "pandas"

    def __new__(cls, value=None, unit=None, **parts):
        if value is None:
            return _raw_span(span_micros(datetime.timedelta(**parts)))
        if is_missing(value):
            return NaT
        if isinstance(value, str):
            return _raw_span(parsed_span(value))
        if isinstance(value, datetime.timedelta):
            return _raw_span(span_micros(value))
        return _raw_span(round(value * _UNITS.get(str(unit or "ns").lower() if unit != "M" else "d", 0.001)))

    def __repr__(self):
        return f"Timedelta('{self}')"

    def __str__(self):
        return span_text(span_micros(self))

    def __format__(self, spec):
        return str(self)

    def _wrapped(self, value):
        return span(span_micros(value)) if isinstance(value, datetime.timedelta) else value

    def __add__(self, other):
        if isinstance(other, datetime.datetime):
            return NaT if other is NaT else moment(micros(other) + span_micros(self))
        return self._wrapped(datetime.timedelta.__add__(self, other))

    __radd__ = __add__

    def __sub__(self, other):
        return self._wrapped(datetime.timedelta.__sub__(self, other))

    def __mul__(self, other):
        return self._wrapped(datetime.timedelta.__mul__(self, other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._wrapped(datetime.timedelta.__truediv__(self, other))

    def __floordiv__(self, other):
        return self._wrapped(datetime.timedelta.__floordiv__(self, other))

    def __neg__(self):
        return span(-span_micros(self))

    def __abs__(self):
        return span(abs(span_micros(self)))

    def __hash__(self):
        return hash(self.to_pytimedelta())

    value = property(lambda self: span_micros(self) * 1000)

    def to_pytimedelta(self):
        """The same as Python's own."""
        return datetime.timedelta(microseconds=span_micros(self))

    @property
    def components(self):
        """Days, hours and so on, apart."""
        from collections import namedtuple

        names = "days hours minutes seconds milliseconds microseconds nanoseconds"
        hours, rest = divmod(self.seconds, 3600)
        parts = (self.days, hours, *divmod(rest, 60), *divmod(self.microseconds, 1000), 0)
        return namedtuple("Components", names)(*parts)

    def __reduce__(self):
        return (Timedelta, (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def moment(count):
    """The moment at a count of microseconds since 1970."""
    if count == NO_TIME:
        return NaT
    days, rest = divmod(int(count), DAY)
    seconds, micro = divmod(rest, SECOND)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    day = datetime.date.fromordinal(days + 719_163)
    return datetime.datetime.__new__(Timestamp, day.year, day.month, day.day, hour, minute, second, micro)


def span(count):
    """The span of a count of microseconds."""
    return NaT if count == NO_TIME else _raw_span(count)


def _raw_span(count):
    days, rest = divmod(int(count), DAY)
    return datetime.timedelta.__new__(Timedelta, days, rest // SECOND, rest % SECOND)


def micros(value, unit=None, **options):
    """A moment of any kind as a count of microseconds since 1970."""
    if is_missing(value):
        return NO_TIME
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            from pandas._own import missing

            raise missing("pandas", "time zones")
        clock = ((value.hour * 60 + value.minute) * 60 + value.second) * SECOND + value.microsecond
        return (datetime.date.toordinal(value) - 719_163) * DAY + clock
    if isinstance(value, datetime.date):
        return (value.toordinal() - 719_163) * DAY
    if isinstance(value, str):
        from pandas._parsing import parsed_moment

        return parsed_moment(value, **options)
    if getattr(getattr(value, "dtype", None), "kind", "") == "M":
        return micros(value.item())
    if isinstance(value, (int, float)) or hasattr(value, "__index__"):
        return round(value * _UNITS[(unit or "ns").lower()])
    raise TypeError(f"Cannot convert input [{value}] of type {type(value)} to Timestamp")


def span_micros(value):
    """A span as a count of microseconds."""
    if is_missing(value):
        return NO_TIME
    if getattr(getattr(value, "dtype", None), "kind", "") == "m":
        return span_micros(value.item())
    return (value.days * 86_400 + value.seconds) * SECOND + value.microseconds


def parsed_span(text):
    """A span out of a text: `1 days 02:00:00`, `90min`."""
    rest, total, found = text.strip(), 0, False
    sign = -1 if rest.startswith("-") else 1
    clock = _CLOCK.search(rest)
    if clock:
        _, hours, minutes, seconds, part = clock.groups()
        whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds or 0)
        total += whole * SECOND + int((part or "0").ljust(6, "0")[:6])
        if clock.group(1) == "-" and clock.start() == 0:
            return -total
        rest, found = rest[: clock.start()], True
    for number, unit in _PART.findall(rest):
        # `M` would be a month.
        scale = _UNITS.get(unit.lower())
        if scale is None:
            raise ValueError(f"invalid unit abbreviation: {unit}")
        total, found = total + round(abs(float(number)) * scale) * (sign if not clock or scale == DAY else 1), True
    if not found:
        raise ValueError("unit abbreviation w/o a number")
    return total


def micros_of(freq):
    """How long a frequency such as `6h` is."""
    if isinstance(freq, datetime.timedelta):
        return span_micros(freq)
    number, unit = re.fullmatch(r"(\d*)(\w+)", freq).groups()
    return int(number or 1) * _UNITS[unit.lower()]


def span_text(count):
    """`1 days 02:00:00`."""
    days, rest = divmod(count, DAY)
    seconds, micro = divmod(rest, SECOND)
    sign = "+" if count < 0 else ""
    text = f"{days} days {sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{text}.{micro:06}" if micro else text


def days_in_month(year, month):
    """How many days a month has."""
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.date(year, month, 1)).days
