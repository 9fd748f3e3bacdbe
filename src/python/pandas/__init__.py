"""Headwater's own pandas: as much of it as small scripts use. What is not in it says so by name."""

from pandas import errors
from pandas._frame import DataFrame
from pandas._index import Index, RangeIndex
from pandas._own import missing as _missing
from pandas._reading import read_csv
from pandas._series import Series
from pandas._values import is_missing as _is_missing

__version__ = "3.1.1"


def isna(obj):
    """Whether a value is missing; cell by cell for a column or a frame."""
    return obj.isna() if isinstance(obj, (Series, DataFrame)) else _is_missing(obj)


def notna(obj):
    """Whether a value is there."""
    return ~isna(obj) if isinstance(obj, (Series, DataFrame)) else not _is_missing(obj)


isnull, notnull = isna, notna


def __getattr__(name):
    raise _missing("module 'pandas'", name)
