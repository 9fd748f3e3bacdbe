"""Headwater's own pandas: the useful part of it. What is not in it says so by name."""

from pandas import api, errors, offsets
from pandas._accessors import Categorical
from pandas._asof import merge_asof
from pandas._concat import concat
from pandas._cutting import Interval, cut, qcut
from pandas._dtypes import CategoricalDtype, IntervalDtype, PeriodDtype, StringDtype
from pandas._frame import DataFrame
from pandas._functions import (
    array,
    bdate_range,
    factorize,
    isna,
    isnull,
    melt,
    merge,
    notna,
    notnull,
    pivot,
    pivot_table,
    to_datetime,
    to_numeric,
    to_timedelta,
    unique,
)
from pandas._group_agg import GroupFigures as _GroupFigures
from pandas._group_keys import Grouper
from pandas._index import Index, RangeIndex
from pandas._json_read import json_normalize, read_json
from pandas._missing import NA, NaT
from pandas._moments import Timedelta, Timestamp
from pandas._multi import MultiIndex
from pandas._offsets import DateOffset, date_range, period_range, timedelta_range
from pandas._options import get_option, option_context, options, reset_option, set_option
from pandas._own import missing as _missing
from pandas._periods import Period
from pandas._pivoting import crosstab
from pandas._reading import read_csv, read_table
from pandas._reshaping import get_dummies
from pandas._series import Series
from pandas._time_index import CategoricalIndex, DatetimeIndex, IntervalIndex, PeriodIndex, TimedeltaIndex

__version__ = "3.1.1"


class _IndexSlice:
    """`pd.IndexSlice[a:b, c]`: what stands in brackets."""

    def __getitem__(self, wanted):
        return wanted


IndexSlice = _IndexSlice()


class NamedAgg(tuple):
    """A column and what to make of it, for `agg`."""

    def __new__(cls, column, aggfunc):
        return tuple.__new__(cls, (column, aggfunc))

    column = property(lambda self: self[0])
    aggfunc = property(lambda self: self[1])


def __getattr__(name):
    raise _missing("module 'pandas'", name)
