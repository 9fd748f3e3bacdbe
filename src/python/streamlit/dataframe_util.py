"""What `st.dataframe`, `st.table` and `st.write` make of data that is no data frame yet.

Nothing here is loaded before data is drawn: only then is pandas needed.
"""

import array
import collections
import datetime
import types
from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from enum import EnumMeta

from streamlit.errors import StreamlitDataframeConversionError
from streamlit.writing import is_array

# In a column that became texts, what was missing is named.
_MISSING = "<NA>"
_LISTS = (array.array, collections.deque, EnumMeta, enumerate, frozenset, ItemsView, KeysView, map, range, ValuesView)


def tabular(data):
    """The table that data makes: names of columns, rows, labels of rows (None for 0, 1, 2 ...), whether the labels do
    no more than count, and what the data is.
    """
    if is_array(data) and (data.ndim not in (1, 2) or data.dtype.kind in "biufU"):
        return _of_array(data)
    import pandas

    source = _source(data, pandas)
    table = frame(data)
    return (*_transported(table), isinstance(table.index, pandas.RangeIndex), source)


def _of_array(data):
    """The table of an array of simple cells: no other rules are needed."""
    if not data.ndim:
        return [], [], None, True, "values"
    if data.ndim > 2:
        raise ValueError(f"Must pass 2-d input. shape={data.shape}")
    is_list = data.ndim == 1
    names = ["value"] if is_list or data.shape[1] == 1 else [str(at) for at in range(data.shape[1])]
    rows = [(cell,) for cell in data.tolist()] if is_list else data.tolist()
    rows = [[None if cell != cell else cell for cell in row] for row in rows]
    return names, rows, None, True, "values" if is_list else "rows"


def plain_table(data):
    """A frame or column as it is: names of columns, rows, labels of rows (None for 0, 1, 2 ...)."""
    data = data if hasattr(data, "columns") else data.to_frame()
    columns = [[_plain(cell) for cell in column] for _, column in data.items()]
    return _names(data), list(zip(*columns)) if columns else [()] * len(data), _labels(data.index)


def _names(data):
    return [str(name) for name in data.columns]


def _labels(index):
    from pandas import RangeIndex

    if isinstance(index, RangeIndex) and (index.start, index.step) == (0, 1):
        return None
    return [_plain(label) for label in index]


# --- a frame of anything


def frame(data):
    """The data frame that data makes."""
    import pandas

    if isinstance(data, pandas.DataFrame):
        return data
    if isinstance(data, (pandas.Series, pandas.Index, *_arrays(pandas))):
        return pandas.DataFrame(data)
    if _has(data, "to_pandas"):
        return pandas.DataFrame(data.to_pandas())
    if isinstance(data, types.FunctionType) and data.__code__.co_flags & 0x20:
        data = list(data())
    elif isinstance(data, EnumMeta):
        data = [member.value for member in data]
    elif _is_entries(data):
        return _from_entries(_entries(data))
    try:
        return _named(pandas.DataFrame(data))
    except (ValueError, TypeError) as error:
        if isinstance(data, dict):
            try:
                return _from_entries(data)
            except (ValueError, TypeError):
                pass
        raise StreamlitDataframeConversionError(
            f"\nUnable to convert object of type `{type(data)}` to `pandas.DataFrame`.\n"
            f"Offending object:\n```py\n{data}\n```"
        ) from error


def _arrays(pandas):
    """The arrays of pandas' own types."""
    return pandas.Categorical, pandas.api.extensions.ExtensionArray


def _has(data, name):
    return not isinstance(data, type) and callable(getattr(type(data), name, None))


def _is_entries(data):
    """Whether data holds single values under names, and is no dictionary."""
    is_class = isinstance(data, type)
    return (
        isinstance(data, (collections.ChainMap, collections.UserDict, types.MappingProxyType))
        or (hasattr(data, "__dataclass_fields__") and not is_class)
        or (isinstance(data, tuple) and _has(data, "_asdict"))
        or (isinstance(data, Mapping) and type(data).__module__.startswith("streamlit") and _has(data, "to_dict"))
    )


def _entries(data):
    if _has(data, "to_dict"):
        return data.to_dict()
    if _has(data, "_asdict"):
        return data._asdict()
    if not hasattr(data, "__dataclass_fields__"):
        return dict(data)
    from dataclasses import asdict

    return asdict(data)


def _from_entries(entries):
    from pandas import DataFrame

    return _named(DataFrame.from_dict(entries, orient="index"))


def _named(data):
    """A single column that nobody named is called "value"."""
    if len(data.columns) == 1 and data.columns[0] == 0:
        data.columns = ["value"]
    return data


# --- what the data is


def _source(data, pandas):
    """What data is, as `value::Source` names it."""
    if data is None or isinstance(data, (pandas.DataFrame, pandas.Series)):
        return "frame"
    if isinstance(data, (pandas.Index, *_arrays(pandas))):
        # Its labels count, but its column is shown with a name, as a list of records is.
        return "records"
    if _is_entries(data):
        return "entries"
    if isinstance(data, (ItemsView, enumerate)):
        return "rows"
    if is_array(data):
        return "values" if data.ndim < 2 else "rows"
    if isinstance(data, (list, tuple, set, frozenset)):
        first = next(iter(data), None)
        if is_array(first):
            return "frame"
        if _is_of_scalars(data):
            return "values"
        if isinstance(first, dict):
            return "records"
        return "rows" if isinstance(first, (list, tuple, set, frozenset)) else "frame"
    if isinstance(data, Mapping):
        first = next(iter(data.values()), None)
        if isinstance(first, (list, tuple)):
            return "columns"
        return "frame" if isinstance(first, (dict, pandas.Series)) else "entries"
    return "values" if isinstance(data, (*_LISTS, collections.UserList)) else "frame"


_SCALARS = (str, bytes, bool, float, complex, datetime.date, datetime.time, datetime.timedelta)


def _is_of_scalars(data):
    """Whether a list holds values rather than rows: all of one simple type, or with a whole number among them."""
    # A scalar of numpy counts as what it holds.
    data = [item.item() if type(item).__module__ == "numpy" else item for item in data]
    known = [item for item in data if item is not None and item == item]
    if any(type(item) is int for item in known) or not known:
        return True
    kind = type(known[0])
    from decimal import Decimal

    return kind in (*_SCALARS, datetime.datetime, Decimal) and all(type(item) is kind for item in known)


# --- the way to the page: columns of one type each


def _transported(data):
    names = _names(data)
    if len(set(names)) < len(names):
        raise ValueError(f"Duplicate column names found: {list(data.columns)}")
    columns = [column for _, column in data.items()]
    # One column that has to be mended brings the others along that could be.
    mends = any(_is_mixed(column) for column in columns)
    cells = [_column(column, mends) for column in columns]
    labels = _labels(data.index)
    if labels is not None and data.index.nlevels == 1 and _is_mixed(data.index):
        labels = [str(label) for label in data.index]
    return names, list(zip(*cells)) if cells else [()] * len(data), labels


def _known(column):
    return [cell for cell in column if cell is not None and cell == cell]


def _is_mixed(column):
    """Whether the cells have no type in common that the page could be told."""
    if column.dtype.name == "complex128":
        return True
    if column.dtype.name != "object":
        return False
    known = _known(column)
    if _is_nested(known, _LISTED) or _is_nested(known, dict):
        return False
    kinds = {type(cell) for cell in known}
    return len(kinds) > 1 or any(kind.__module__ not in _SIMPLE or kind in _NESTED for kind in kinds)


# Types from anywhere else are told as texts.
_SIMPLE = ("builtins", "datetime", "decimal")
_LISTED = (list, tuple, set, frozenset)
_NESTED = (*_LISTED, dict)


def _is_nested(cells, kind):
    """Whether the cells are lists (or dictionaries) with items of one type."""
    if not cells or not all(isinstance(cell, kind) for cell in cells):
        return False
    if kind is dict:
        return True
    items = {type(item) for cell in cells for item in cell if item is not None}
    return len(items) < 2 or items == {int, float}


def _column(column, mends):
    if column.dtype.name == "complex128" or (column.dtype.name == "object" and _is_mended(column, mends)):
        return [_MISSING if cell is None or cell != cell else str(cell) for cell in column]
    known = _known(column)
    if _is_nested(known, dict):
        keys = dict.fromkeys(key for cell in known for key in cell)
        return [_plain({key: cell.get(key) for key in keys}) if isinstance(cell, dict) else None for cell in column]
    return [_plain(cell) for cell in column]


def _is_mended(column, mends):
    return _is_mixed(column) or (mends and _is_nested(_known(column), dict))


def _plain(cell):
    """One cell in texts, numbers, lists and dictionaries."""
    if isinstance(cell, dict):
        return {str(key): _plain(item) for key, item in cell.items()}
    if isinstance(cell, _LISTED):
        return [_plain(item) for item in cell]
    if type(cell).__module__ == "numpy":
        return _plain(cell.tolist())
    if cell is None or cell != cell:
        return None
    if isinstance(cell, (bool, int, float, str)):
        return cell
    if isinstance(cell, datetime.timedelta):
        from pandas import Timedelta

        return str(Timedelta(cell))
    return str(cell)
