"""The functions of the module itself."""

import numpy as np
from pandas import _casting
from pandas._cells import Cells
from pandas._dtypes import MOMENT, SPAN
from pandas._frame import DataFrame
from pandas._index import Index, make
from pandas._missing import is_missing
from pandas._moments import Timedelta, moment
from pandas._own import missing, without
from pandas._parsing import parsed_moment, parsed_moments
from pandas._series import Series


def isna(obj):
    """Whether a value is missing; cell by cell for a column or a frame."""
    if isinstance(obj, (Series, DataFrame, Index)):
        return obj.isna()
    if isinstance(obj, (list, np.ndarray)):
        return Cells.of(obj).missing()
    return is_missing(obj)


def notna(obj):
    """Whether a value is there."""
    found = isna(obj)
    return not found if isinstance(found, bool) else ~found


isnull, notnull = isna, notna


def to_numeric(arg, errors="raise", downcast=None, **options):
    """Texts as numbers."""
    without("to_numeric", options)
    if isinstance(arg, (str, int, float)) or arg is None:
        found = _casting.to_number(Cells.of([arg]), errors)
        return found.at(0)
    cells = _casting.to_number(Cells.of(arg), errors)
    if isinstance(arg, Series):
        return arg._like(cells)
    return make(cells, arg.name) if isinstance(arg, Index) else cells.array


def to_datetime(
    arg,
    errors="raise",
    dayfirst=False,
    yearfirst=False,
    utc=False,
    format=None,
    exact=True,
    unit=None,
    origin="unix",
    cache=True,
):
    """Texts, or other values, as moments."""
    if utc:
        raise missing("to_datetime", "utc")
    if errors == "ignore":
        raise ValueError("invalid error value specified")
    if arg is None:
        return None
    if isinstance(arg, str) or not hasattr(arg, "__len__"):
        if isinstance(arg, str) and format is None:
            try:
                return moment(parsed_moment(arg, dayfirst))
            except ValueError:
                if errors != "coerce":
                    raise
        return moment(parsed_moments([arg], format, errors, dayfirst, unit)[0])
    if isinstance(arg, DataFrame):
        return _from_parts(arg)
    cells = Cells.of(arg)
    if cells.letter != "M":
        counts = parsed_moments(cells.decoded().tolist(), format, errors, dayfirst, unit)
        cells = Cells(np.array(counts, dtype="int64"), MOMENT)
    return arg._like(cells) if isinstance(arg, Series) else make(cells, getattr(arg, "name", None))


def _from_parts(frame):
    """Moments out of columns called year, month and day."""
    known = {str(label).lower(): frame[label].tolist() for label in frame.columns}
    for name in ("year", "month", "day"):
        if name not in known:
            raise ValueError(
                f"to assemble mappings requires at least that [year, month, day] be specified: [{name}] is missing"
            )
    size = len(frame)
    clock = [known.get(name, [0] * size) for name in ("hour", "minute", "second")]
    rows = zip(known["year"], known["month"], known["day"], *clock)
    texts = [
        f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
        for year, month, day, hour, minute, second in rows
    ]
    return Series._of(Cells(np.array([parsed_moment(text) for text in texts], dtype="int64"), MOMENT), frame.index)


def to_timedelta(arg, unit=None, errors="raise"):
    """Texts, or other values, as spans."""
    if isinstance(arg, str) or not hasattr(arg, "__len__"):
        return Timedelta(arg, unit)
    from pandas._moments import span_micros

    cells = Cells.of([Timedelta(value, unit) for value in Cells.of(arg).tolist()])
    counts = Cells(np.array([span_micros(value) for value in cells.tolist()], dtype="int64"), SPAN)
    return arg._like(counts) if isinstance(arg, Series) else make(counts)


def unique(values):
    """Each value once, in an array."""
    return Series(values).unique()


def factorize(values, sort=False, use_na_sentinel=True):
    """Each value as a number, and the values that the numbers stand for."""
    codes, known = Series(values).factorize(sort)
    return codes, known if isinstance(values, (Series, Index)) else known.values


def merge(
    left,
    right,
    how="inner",
    on=None,
    left_on=None,
    right_on=None,
    left_index=False,
    right_index=False,
    sort=False,
    suffixes=("_x", "_y"),
    copy=None,
    indicator=False,
    validate=None,
):
    """The rows of two frames that go together."""
    return left.merge(
        right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, copy, indicator, validate
    )


def melt(frame, id_vars=None, value_vars=None, var_name=None, value_name="value", **options):
    """A wide frame made long."""
    return frame.melt(id_vars, value_vars, var_name, value_name, **options)


def pivot(data, *, columns, index=None, values=None):
    """A long frame made wide."""
    return data.pivot(columns=columns, index=index, values=values)


def pivot_table(data, *args, **options):
    """A long frame made wide, with a figure of all that meets in a cell."""
    return data.pivot_table(*args, **options)


def array(data, dtype=None, copy=True):
    """The values in an array."""
    return Cells.of(data, dtype).to_numpy()


def bdate_range(start=None, end=None, periods=None, freq="B", **options):
    """Days of work."""
    from pandas._offsets import date_range

    return date_range(start, end, periods, freq, **options)
