"""Columns as another type."""

import numpy as np
from pandas import _moments
from pandas._cells import Cells, inferred
from pandas._dtypes import MOMENT, SPAN, STR, CategoricalDtype, as_dtype, letter
from pandas._missing import NAN, is_missing
from pandas.errors import IntCastingNaNError

_NO_INT = (
    "Cannot convert non-finite values (NA or inf) to integer. Replace or remove non-finite values or cast to an "
    "integer type that supports these values (e.g. 'Int64')"
)


def cast(cells, dtype):
    """The same values as another type."""
    dtype = as_dtype(dtype)
    kind = letter(dtype)
    if kind == "C":
        return categorized(cells, dtype)
    if dtype == cells.dtype:
        return cells
    cells = cells.decoded()
    if kind in "iu":
        return _whole(cells, dtype)
    if kind == "f":
        return _floats(cells, dtype)
    if kind == "S":
        return Cells.objects([NAN if is_missing(value) else as_text(value) for value in as_listed(cells)], STR)
    if kind == "b":
        return _truths(cells, dtype)
    if kind == "O":
        return Cells.objects(cells.tolist())
    if kind == "M":
        return _moments_of(cells)
    if kind == "m":
        return Cells(np.array([_span(value) for value in cells.tolist()], dtype="int64"), SPAN)
    if kind == "P":
        from pandas._periods import periods_of

        return periods_of(cells, dtype.freq)
    raise TypeError(f"Cannot cast {cells.dtype} to {dtype}")


def as_listed(cells):
    """The values, moments without a time of day as days only."""
    if cells.letter == "M":
        from pandas._values_text import moments

        return [NAN if text == "NaT" else text for text in moments(cells)]
    return cells.tolist()


def as_text(value):
    """A value as `str` has it."""
    return value if isinstance(value, str) else str(value)


def _whole(cells, dtype):
    if cells.letter == "f":
        if not np.isfinite(cells.array).all():
            raise IntCastingNaNError(_NO_INT)
        return Cells(cells.array.astype(dtype))
    if cells.letter in "iub":
        return Cells(cells.array.astype(dtype))
    if cells.letter in "MmP":
        return Cells(cells.array.astype(dtype))
    values = cells.tolist()
    for value in values:
        if isinstance(value, float) and value != value:
            raise ValueError("cannot convert float NaN to integer")
    return Cells(np.array([int(value) for value in values], dtype="int64").astype(dtype))


def _floats(cells, dtype):
    if cells.letter in "iufb":
        return Cells(cells.array.astype(dtype))
    if cells.letter in "Mm":
        raise TypeError(f"Cannot cast {type_name(cells)} to dtype {dtype}")
    values = []
    for value in cells.tolist():
        try:
            values.append(NAN if is_missing(value) else float(value))
        except ValueError:
            raise ValueError(f"could not convert string to float: {value!r}") from None
    return Cells(np.array(values, dtype="float64").astype(dtype))


def type_name(cells):
    """The name of the array that pandas would keep these values in."""
    return {"M": "DatetimeArray", "m": "TimedeltaArray", "P": "PeriodArray"}.get(cells.letter, "Categorical")


def _truths(cells, dtype):
    if cells.letter in "iufb":
        return Cells(cells.array.astype(dtype))
    # A text that is missing is true, as NaN is.
    return Cells(np.array([bool(value) for value in cells.tolist()], dtype=bool))


def _moments_of(cells):
    if cells.letter in "iu":
        # Whole numbers count nanoseconds.
        return Cells(cells.array // 1000, MOMENT)
    from pandas._parsing import parsed_moments

    return Cells(np.array(parsed_moments(cells.tolist()), dtype="int64"), MOMENT)


def _span(value):
    return _moments.parsed_span(value) if isinstance(value, str) else _moments.span_micros(value)


def categorized(cells, dtype=None, ordered=False):
    """The values as places among a few."""
    from pandas._index import Index

    ordered = dtype.ordered if dtype is not None else ordered
    categories = None if dtype is None else dtype.categories
    if cells.letter == "C":
        if categories is None:
            return cells
        cells = cells.decoded()
    values = cells.tolist()
    if categories is None:
        known = list(dict.fromkeys(value for value in values if not is_missing(value)))
        try:
            known.sort()
        except TypeError:
            pass
        categories = Index(Cells.of(known, None if cells.letter == "O" and not known else _kept(cells)))
    places = {label: at for at, label in enumerate(categories)}
    codes = [-1 if is_missing(value) else places.get(value, -1) for value in values]
    return Cells(np.array(codes, dtype="int64"), CategoricalDtype(categories, ordered))


def _kept(cells):
    return cells.dtype if cells.letter in "SifMm" else None


def to_number(cells, errors="raise"):
    """Texts as numbers."""
    if cells.letter in "iufb":
        return cells
    values, is_text = [], False
    for at, value in enumerate(cells.decoded().tolist()):
        if is_missing(value):
            values.append(NAN)
        elif isinstance(value, str):
            is_text = True
            number = parsed_number(value)
            if number is None and errors != "coerce":
                raise ValueError(f"Unable to parse string {value!r} at position {at}")
            values.append(NAN if number is None else number)
        else:
            values.append(value)
    if not values:
        return Cells(np.array([], dtype="int64" if is_text else "float64"))
    return inferred(values)


def parsed_number(text):
    """The number that a text is; None if it is none."""
    text = text.strip()
    if "_" in text:
        return None
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return None
