"""Moments and lengths of time: `datetime64`, `timedelta64`, and their way to and from Python's own."""

import datetime

import _headwater_array as _array
from numpy._dtypes import dtype, name_of
from numpy._scalars import _Cell, generic, signedinteger

_NAT = -(2**63)
_MICROS = {
    "W": 604_800_000_000, "D": 86_400_000_000, "h": 3_600_000_000, "m": 60_000_000, "s": 1_000_000, "ms": 1_000, "us": 1
}  # fmt: skip
_EPOCH = datetime.datetime(1970, 1, 1)


def _unit(name):
    return name[name.index("[") + 1 : -1]


def moment(count, name):
    """A count as `tolist` gives it: Python's own date, moment or length; a number where Python has no such."""
    if count == _NAT:
        return None
    unit = _unit(name)
    if unit == "ns":
        return count
    if name[0] == "t":
        return datetime.timedelta(microseconds=count * _MICROS[unit])
    made = _EPOCH + datetime.timedelta(microseconds=count * _MICROS[unit])
    return made.date() if unit == "D" else made


def count(value, name):
    """A text, date, moment or length as a count of a type's units."""
    unit = _unit(name)
    if value is None or value != value or value in ("NaT", "nat", ""):
        return _NAT
    if isinstance(value, (_array.Scalar, _array.Array)):
        return int(_array.array(value, None).astype(name).view("int64"))
    if isinstance(value, int):
        return value
    micros, nanos = _micros(value)
    if unit == "ns":
        return micros * 1000 + nanos
    return micros // _MICROS[unit]


def _micros(value):
    """Microseconds since 1970, or of a length; and nanoseconds beyond them."""
    nanos = 0
    if isinstance(value, str):
        value, nanos = _read(value)
    if isinstance(value, datetime.timedelta):
        return (value.days * 86_400 + value.seconds) * 1_000_000 + value.microseconds, nanos
    if isinstance(value, datetime.datetime):
        nanos = getattr(value, "nanosecond", nanos)
        if value.tzinfo is not None:
            value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        value = value - _EPOCH
    elif isinstance(value, datetime.date):
        value = datetime.datetime(value.year, value.month, value.day) - _EPOCH
    else:
        raise ValueError(f"Could not convert object to NumPy datetime: {value!r}")
    return (value.days * 86_400 + value.seconds) * 1_000_000 + value.microseconds, nanos


def _read(text):
    if text in ("now", "today"):
        now = datetime.datetime.now()
        return (now if text == "now" else datetime.datetime(now.year, now.month, now.day)), 0
    day, _, clock = text.replace("T", " ").partition(" ")
    parts = day.split("-")
    try:
        year, month, day = int(parts[0]), int(parts[1]) if len(parts) > 1 else 1, int(parts[2]) if len(parts) > 2 else 1
        clock, _, fraction = clock.rstrip("Z").partition(".")
        clock = [int(part) for part in clock.split(":")] if clock else []
        fraction = (fraction + "000000000")[:9]
        made = datetime.datetime(year, month, day, *clock, microsecond=int(fraction[:6]))
    except ValueError:
        raise ValueError(f'Error parsing datetime string "{text}" at position 0') from None
    return made, int(fraction[6:])


def _unit_of(value):
    """The unit in which a moment is as exact as it was written."""
    if isinstance(value, str):
        if value == "NaT":
            return "us"
        clock = value.replace("T", " ").partition(" ")[2].rstrip("Z")
        if not clock:
            return "s" if value == "now" else "D"
        digits = len(clock.partition(".")[2])
        if digits:
            return "ms" if digits <= 3 else "us" if digits <= 6 else "ns"
        return ("h", "m", "s")[clock.count(":")]
    if isinstance(value, (datetime.datetime, datetime.timedelta)):
        return "us"
    return "D"


def finest(values, given):
    """The type of moments that holds all of these as exactly as they are written, if no unit was given."""
    if given in ("datetime64[us]",) or not isinstance(values, (list, tuple, str)):
        return given
    units = [_unit_of(value) for value in ([values] if isinstance(values, str) else values)]
    order = ("D", "h", "m", "s", "ms", "us", "ns")
    return f"datetime64[{max(units, key=order.index)}]" if units else given


class _Moment(_Cell):
    __slots__ = ()

    @property
    def dtype(self):
        """The type of the cell, with its unit."""
        return dtype(self._dtype)

    def __int__(self):
        return self._plain

    def __float__(self):
        return float(self._plain)

    def __hash__(self):
        return hash((self._plain, self._dtype))

    def __bool__(self):
        return self._plain != 0

    def astype(self, to, **options):
        """The same in another unit, or as a number."""
        return _array.astype(self, name_of(to))[()]

    def __str__(self):
        return _array.text(self)


class datetime64(_Moment, generic):
    """A moment."""

    __slots__ = ()
    __module__ = "numpy"
    _code = "datetime64[us]"
    __hash__ = _Moment.__hash__

    def __new__(cls, value="NaT", unit=None):
        if isinstance(value, cls) and unit is None:
            return value
        name = f"datetime64[{unit or _unit_of(value)}]"
        return _array.scalar(cls, count(value, name), name)

    def __repr__(self):
        # Of an hour alone nobody would see that it is one.
        unit = ",'h'" if _unit(self._dtype) == "h" else ""
        return f"np.datetime64('{self}'{unit})"


class timedelta64(_Moment, signedinteger):
    """A length of time."""

    __slots__ = ()
    __module__ = "numpy"
    _code = "timedelta64[us]"
    __hash__ = _Moment.__hash__

    def __new__(cls, value=0, unit=None):
        if isinstance(value, cls) and unit is None:
            return value
        if unit == "W":
            value, unit = value * 7, "D"
        name = f"timedelta64[{unit or ('us' if isinstance(value, datetime.timedelta) else 's')}]"
        return _array.scalar(cls, count(value, name), name)

    def __repr__(self):
        return f"np.timedelta64({self._plain if self._plain != _NAT else repr('NaT')},'{_unit(self._dtype)}')"

    def __str__(self):
        if self._plain == _NAT:
            return "NaT"
        words = {"D": "days", "h": "hours", "m": "minutes", "s": "seconds", "ms": "milliseconds", "us": "microseconds"}
        return f"{self._plain} {words.get(_unit(self._dtype), 'nanoseconds')}"


_array.moment, _array.count = moment, count
_array.datetime64, _array.timedelta64 = datetime64, timedelta64


def isnat(x):
    """Whether a moment is none."""
    return _array.unary("missing", x)
