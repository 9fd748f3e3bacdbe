"""Tables out of JSON: `read_json` and `json_normalize`."""

import json

import numpy as np
from pandas._cells import Cells
from pandas._dtypes import MOMENT
from pandas._frame import DataFrame
from pandas._missing import NAN
from pandas._own import without
from pandas._reading import text_of
from pandas._series import Series

# Names of columns that are read as moments.
_OF_TIME = ("_at", "_time")


def read_json(
    path_or_buf,
    *,
    orient=None,
    typ="frame",
    dtype=None,
    convert_dates=True,
    lines=False,
    nrows=None,
    encoding=None,
    **options,
):
    """A frame, or a column, from JSON: a path, or an open file such as an uploaded one."""
    without("read_json", {name: value for name, value in options.items() if name not in ("precise_float", "engine")})
    text = text_of(path_or_buf, encoding or "utf-8")
    data = [json.loads(line) for line in text.splitlines() if line.strip()][:nrows] if lines else json.loads(text)
    if typ == "series":
        return Series(data)
    if orient == "split":
        frame = DataFrame(data["data"], index=data["index"], columns=data["columns"])
    elif orient == "index":
        frame = DataFrame.from_dict(data, orient="index")
    else:
        frame = DataFrame(data)
    if isinstance(data, dict) and frame.index.dtype != "int64" and orient != "split":
        frame.index = _numbered(frame.index)
    return _with_dates(frame) if convert_dates else frame


def _numbered(index):
    """Labels that are all whole numbers, as such: JSON's keys are texts."""
    try:
        return [int(label) for label in index]
    except ValueError:
        return index


def _with_dates(frame):
    """The columns whose names speak of time, as moments."""
    from pandas._parsing import parsed_moments

    for at, label in enumerate(frame.columns):
        name = str(label).lower()
        if not (name.endswith(_OF_TIME) or name.startswith("timestamp") or name in ("modified", "date")):
            continue
        cells = frame._values[at]
        try:
            unit = "ms" if cells.letter in "if" else None
            counts = parsed_moments(cells.tolist(), None, "raise", False, unit)
        except (ValueError, TypeError):
            continue
        frame._values[at] = Cells(np.array(counts, dtype="int64"), MOMENT)
    return frame


def json_normalize(data, record_path=None, meta=None, meta_prefix=None, record_prefix=None, errors="raise", sep="."):
    """A frame out of nested dictionaries: an entry in one of them has the names of both, with a point between."""
    if isinstance(data, Series):
        data = data.tolist()
    data = [data] if isinstance(data, dict) else list(data)
    if record_path is None:
        return DataFrame([_flat(each, sep) for each in data])
    path = [record_path] if isinstance(record_path, str) else list(record_path)
    wanted = [[each] if isinstance(each, str) else list(each) for each in (meta or [])]
    wanted = [[each] if isinstance(each, str) else list(each) for each in ([meta] if isinstance(meta, str) else wanted)]
    rows = []
    for outer in data:
        more = {(meta_prefix or "") + sep.join(names): _at(outer, names, errors) for names in wanted}
        for inner in _along(outer, path):
            row = _flat(inner, sep) if isinstance(inner, dict) else {0: inner}
            rows.append({**{_prefixed(name, record_prefix): cell for name, cell in row.items()}, **more})
    frame = DataFrame(rows)
    for at, label in enumerate(frame.columns):
        if label in {(meta_prefix or "") + sep.join(names) for names in wanted}:
            # What stands outside of the records is of any type.
            frame._values[at] = Cells.objects(frame._values[at].tolist())
    return frame


def _prefixed(name, prefix):
    return name if prefix is None else f"{prefix}{name}"


def _flat(entry, sep, before=""):
    found = {}
    for name, value in entry.items():
        if isinstance(value, dict) and value:
            found.update(_flat(value, sep, f"{before}{name}{sep}"))
        else:
            found[f"{before}{name}" if before else name] = value
    return found


def _along(entry, path):
    """The records at the end of a path of names."""
    name, *rest = path
    inner = entry[name]
    if not rest:
        return inner
    return [each for one in (inner if isinstance(inner, list) else [inner]) for each in _along(one, rest)]


def _at(entry, names, errors):
    for name in names:
        if not isinstance(entry, dict) or name not in entry:
            if errors == "ignore":
                return NAN
            raise KeyError(
                f"Key {name!r} not found. To replace missing values of {name!r} with np.nan, pass in errors='ignore'"
            )
        entry = entry[name]
    return entry
