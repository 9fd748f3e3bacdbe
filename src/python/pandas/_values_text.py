"""Cells as texts: numbers with as many digits as all of them need, moments as days if they are."""

import numpy as np
from pandas._missing import NaT, is_missing
from pandas._moments import DAY, SECOND, moment, span_text
from pandas._options import get_option


def shown(value, quoted=False):
    """One value of any type."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{shown(key, True)}: {shown(item, True)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)) and type(value).__repr__ in (list.__repr__, tuple.__repr__):
        inner = ", ".join(shown(item, quoted) for item in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(shown(item, quoted) for item in value) + "}"
    if hasattr(type(value), "tolist") and hasattr(type(value), "__len__") and not hasattr(type(value), "iloc"):
        return shown(value.tolist(), quoted) if getattr(value, "ndim", 1) else str(value)
    text = str(value).replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
    return f"'{text}'" if quoted and isinstance(value, str) else text


def label(value):
    """One label."""
    return shown(value)


def texts(cells, leading=True, na_rep="NaN", float_format=None, formatter=None):
    """The cells of a column; with `leading`, each has a place for a sign."""
    kind = cells.letter
    if formatter is not None:
        return [formatter(value) for value in cells.tolist()]
    if kind == "f":
        return floats(cells.tolist(), leading, na_rep, float_format)
    if kind == "M":
        return moments(cells)
    if kind == "m":
        return spans(cells)
    if kind in "iu":
        return [f"{value: d}" if leading else f"{value}" for value in cells.tolist()]
    return _objects(cells.tolist(), leading, na_rep, float_format)


def floats(values, leading=True, na_rep="NaN", float_format=None):
    """Numbers with as many digits as all of them need."""
    float_format = get_option("display.float_format") if float_format is None else float_format
    if float_format is not None:
        form = float_format if callable(float_format) else lambda value: float_format % value
        return [na_rep if value != value else form(value) for value in values]
    digits, sign = get_option("display.precision"), " " if leading else ""

    def formatted(kind):
        spec = f"{sign}.{digits}{kind}"
        return _without_zeros([na_rep if value != value else format(value, spec) for value in values])

    fixed = formatted("f")
    numbers = [abs(value) for value in values]
    is_long = any(len(text) > digits + 6 for text in fixed) and any(number > 1e6 for number in numbers)
    is_small = any(0 < number < 10**-digits for number in numbers)
    return formatted("e") if is_long or is_small else fixed


def _is_decimal(text):
    whole, point, part = text.strip().lstrip("+-").partition(".")
    return bool(point) and whole.isdigit() and (not part or part.isdigit())


def _without_zeros(found):
    decimal = [_is_decimal(text) for text in found]
    numbers = [text for text, is_number in zip(found, decimal) if is_number]
    if not numbers:
        return found
    zeros = min(len(text) - len(text.rstrip("0")) for text in numbers)
    cut = [text[: len(text) - zeros] if is_number else text for text, is_number in zip(found, decimal)]
    # One digit stays after the point.
    return [text + "0" if is_number and text.endswith(".") else text for text, is_number in zip(cut, decimal)]


def _one_float(value):
    """A float among other objects."""
    text = f"{value: .{get_option('display.precision')}f}".rstrip("0")
    return text + "0" if text.endswith(".") else text


def _objects(values, leading, na_rep, float_format=None):
    one = float_format or get_option("display.float_format") or _one_float
    is_float = [isinstance(value, (float, np.floating)) and value == value for value in values]
    leading = any(is_float) if leading is None else leading
    found = []
    for value, number in zip(values, is_float):
        if number:
            found.append(one(value))
        else:
            found.append((" " if leading else "") + _object(value, na_rep))
    return found


def _object(value, na_rep):
    if value is None:
        return "None" if na_rep == "NaN" else na_rep
    if value is NaT:
        return "NaT"
    return na_rep if is_missing(value) and isinstance(value, float) else shown(value)


def moments(cells):
    """Moments; as days if all are midnights."""
    known = [count for count, hole in zip(cells.array.tolist(), cells.missing().tolist()) if not hole]
    is_day = all(count % DAY == 0 for count in known)
    width = 10 if is_day else None
    found = []
    for count, hole in zip(cells.array.tolist(), cells.missing().tolist()):
        found.append("NaT" if hole else str(moment(count))[:width])
    if not is_day and any(count % SECOND for count in known):
        digits = 3 if all(count % 1000 == 0 for count in known) else 6
        found = [text if text == "NaT" else _with_part(text, digits) for text in found]
    return found


def _with_part(text, digits):
    whole, _, part = text.partition(".")
    return f"{whole}.{part.ljust(6, '0')[:digits]}"


def spans(cells):
    """Spans; as days if all are whole ones."""
    known = [count for count, hole in zip(cells.array.tolist(), cells.missing().tolist()) if not hole]
    is_day = all(count % DAY == 0 for count in known)
    has_part = any(count % SECOND for count in known)
    found = []
    for count, hole in zip(cells.array.tolist(), cells.missing().tolist()):
        if hole:
            found.append("NaT")
        elif is_day:
            found.append(f"{count // DAY} days")
        else:
            text = span_text(count)
            found.append(text + ".000000" if has_part and "." not in text else text)
    return found


def labels(cells):
    """The labels of an index: without the places for signs, if none has one."""
    kind = cells.letter
    if kind == "f":
        return _flush([" NaN" if text == "NaN" else text for text in floats(cells.tolist())])
    if kind in "Mm":
        return texts(cells)
    if kind == "b":
        found = [str(value) for value in cells.tolist()]
        return [text.ljust(max(map(len, found))) for text in found]
    if kind in "iu":
        return [str(value) for value in cells.tolist()]
    return _flush(texts(cells, leading=None))


def _flush(found):
    while found and all(text.startswith(" ") for text in found):
        found = [text[1:] for text in found]
    return found
