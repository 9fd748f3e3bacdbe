"""Moments out of texts."""

import datetime
import re

from _headwater_frame import moments
from pandas._missing import is_missing
from pandas._moments import DAY, MINUTE, NO_TIME, SECOND, micros

_ISO = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z)?)?)?)?$"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ T](.*))?$")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T](.*))?$")
_TIME = re.compile(r"(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.(\d{1,6}))?)?\s*([AaPp][Mm])?$")
_WORDS = re.compile(r"[A-Za-z]+|\d+(?::\d+)*|\S")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_QUARTER = re.compile(r"(\d{4})-?[Qq]([1-4])$")
_UNKNOWN = "Unknown datetime string format, unable to parse: "


class DateParseError(ValueError):
    """A text that is no moment."""

    __module__ = "pandas._libs.tslibs.parsing"


def parsed_moment(text, dayfirst=False):
    """A text as a count of microseconds since 1970."""
    text = text.strip()
    if text in ("", "NaT", "nan", "NaN", "None", "null", "NA", "N/A"):
        return NO_TIME
    if text.lower() in ("now", "today"):
        return micros(datetime.datetime.now())
    found = _ISO.match(text)
    if found and not re.fullmatch(r"\d{4}", text[4:]):
        year, month, day, hour, minute, second, part, _ = found.groups()
        return _count(year, month or 1, day or 1, text, hour or 0, minute or 0, second or 0, part)
    for pattern, order in ((_COMPACT, (0, 1, 2)), (_SLASHED, (0, 1, 2))):
        found = pattern.match(text)
        if found:
            parts = found.groups()
            clock = _clock(parts[3], text) if len(parts) > 3 and parts[3] else 0
            return _count(*(parts[at] for at in order), text) + clock
    found = _NUMERIC.match(text)
    if found:
        first, _, second, year, clock = found.groups()
        month, day = (second, first) if dayfirst else (first, second)
        if int(month) > 12 >= int(day):
            month, day = day, month
        year = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 69 else 1900)
        return _count(year, month, day, text) + (_clock(clock, text) if clock else 0)
    found = _QUARTER.match(text)
    if found:
        return _count(found[1], 3 * int(found[2]) - 2, 1, text)
    return _worded(text)


def _worded(text):
    """`January 5, 2024`, `5 Jan 2024 10:30`, `10:30`."""
    year = month = day = clock = None
    afternoon = ""
    for word in _WORDS.findall(text):
        if ":" in word:
            clock = word
        elif word[:3].lower() in _MONTHS and month is None:
            month = _MONTHS.index(word[:3].lower()) + 1
        elif word.isdigit() and len(word) == 4:
            year = int(word)
        elif word.isdigit() and day is None:
            day = int(word)
        elif word.lower() in ("am", "pm"):
            afternoon = word
        elif word.lower() not in (",", "-", ".", "st", "nd", "rd", "th", "of", "t") and word[:3].lower() not in (
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
        ):
            raise DateParseError(_UNKNOWN + text)
    if month is None and clock is not None and year is None and day is None:
        return micros(datetime.datetime.now()) // DAY * DAY + _clock(clock + afternoon, text)
    if month is None:
        raise DateParseError(_UNKNOWN + text)
    start = _count(year or datetime.date.today().year, month, day or 1, text)
    return start + (_clock(clock + afternoon, text) if clock else 0)


def _clock(text, whole):
    found = _TIME.match(text.strip().rstrip("Z"))
    if not found:
        raise DateParseError(_UNKNOWN + whole)
    hour, minute, second, part, half = found.groups()
    hour = int(hour) % 12 + (12 if half.lower() == "pm" else 0) if half else int(hour)
    return (hour * 60 + int(minute or 0)) * MINUTE + int(second or 0) * SECOND + int((part or "0").ljust(6, "0"))


def _count(year, month, day, text, hour=0, minute=0, second=0, part=None):
    try:
        days = datetime.date(int(year), int(month), int(day)).toordinal() - 719_163
        datetime.time(int(hour), int(minute), int(second))
    except ValueError:
        what = "day is out of range for month" if 1 <= int(month) <= 12 else "month must be in 1..12"
        what = "hour must be in 0..23" if int(hour) > 23 else what
        raise DateParseError(f"{what}: {text}") from None
    clock = (int(hour) * 60 + int(minute)) * MINUTE + int(second) * SECOND
    return days * DAY + clock + (int(part.ljust(6, "0")[:6]) if part else 0)


def guessed_format(text):
    """The format that a first text has, as error messages name it; None if it is not one of the usual."""
    for pattern, name in (
        (r"\d{4}-\d\d-\d\d", "%Y-%m-%d"),
        (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "%Y-%m-%d %H:%M:%S"),
        (r"\d{4}-\d\d-\d\d \d\d:\d\d", "%Y-%m-%d %H:%M"),
        (r"\d\d/\d\d/\d{4}", "%m/%d/%Y"),
        (r"\d{4}/\d\d/\d\d", "%Y/%m/%d"),
        (r"\d{4}-\d\d", "%Y-%m"),
        (r"\d\d-\d\d-\d{4}", "%m-%d-%Y"),
    ):
        if re.fullmatch(pattern, text):
            return name
    return None


_HINT = """ You might want to try:
    - passing `format` if your strings have a consistent format;
    - passing `format='ISO8601'` if your strings are all ISO8601 but not necessarily in exactly the same format;
    - passing `format='mixed'`, and the format will be inferred for each element individually. You might want to use \
`dayfirst` alongside this."""


def parsed_moments(cells, format=None, errors="raise", dayfirst=False, unit=None):
    """Many values, texts or others, as counts."""
    if format is None and len(cells) > 1:
        found = moments(cells)
        if found is not None:
            return found
    counts = []
    guess = None
    for at, cell in enumerate(cells):
        try:
            if format is not None and type(cell) in (int, float) and not is_missing(cell):
                # `20240105` is written as a format says.
                cell = str(int(cell))
            if not isinstance(cell, str):
                counts.append(micros(cell, unit))
                continue
            if format is not None and format not in ("ISO8601", "mixed"):
                counts.append(_formatted(cell, format, at))
                continue
            if guess is None and format is None:
                guess = guessed_format(cell.strip())
            count = parsed_moment(cell, dayfirst)
            form = guessed_format(cell.strip())
            if guess is not None and form != guess and count != NO_TIME and format is None:
                counts.append(_formatted(cell, guess, at))
                continue
            counts.append(count)
        except (ValueError, TypeError) as error:
            if errors != "coerce":
                if at and guess is not None and isinstance(error, DateParseError):
                    _formatted(cell, guess, at)
                if at and isinstance(error, DateParseError):
                    raise DateParseError(f"{error}, at position {at}") from None
                raise
            counts.append(NO_TIME)
    return counts


def _mismatch(text, format):
    return f'time data "{text}" doesn\'t match format "{format}".' + _HINT


def _formatted(text, format, at):
    if is_missing(text) or not text.strip():
        return NO_TIME
    try:
        return micros(datetime.datetime.strptime(text, format))
    except ValueError as error:
        what, _, rest = str(error).partition(": ")
    # What stands after the format's end, and a day that no month has, have errors of their own.
    if what.startswith("unconverted data"):
        raise ValueError(f'unconverted data remains when parsing with format "{format}": "{rest}".{_HINT}')
    if what.startswith("day "):
        raise ValueError(f"day is out of range for month.{_HINT}")
    raise ValueError(_mismatch(text, format))
