"""Tables as JSON."""

import json

from pandas._missing import is_missing
from pandas._moments import Timedelta, Timestamp, micros, span_micros
from pandas._own import missing


def _plain(value, dates):
    if is_missing(value):
        return None
    if isinstance(value, Timestamp):
        return value.isoformat(timespec="milliseconds") if dates == "iso" else micros(value) // 1000
    if isinstance(value, Timedelta):
        return span_micros(value) // 1000
    if isinstance(value, float):
        return round(value, 10)
    if isinstance(value, dict):
        return {str(key): _plain(item, dates) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item, dates) for item in value]
    return value if isinstance(value, (str, int, bool)) else str(value)


def _key(label, dates):
    return str(_plain(label, dates)) if not isinstance(label, bool) else str(label).lower()


def _written(data, path, indent, lines=False):
    apart = (",", ":") if indent is None else (",", ":" if indent else ":")
    if lines:
        text = "".join(json.dumps(row, separators=apart, ensure_ascii=True) + "\n" for row in data)
    else:
        text = json.dumps(data, separators=apart, indent=indent or None).replace("/", "\\/")
    if path is None:
        return text
    if hasattr(path, "write"):
        path.write(text)
        return None
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return None


def frame_json(frame, path, orient="columns", date_format=None, indent=None, lines=False, index=True, **options):
    """A frame as JSON."""
    for name, value in options.items():
        if name not in ("double_precision", "force_ascii", "date_unit", "default_handler", "compression", "mode"):
            raise missing("DataFrame.to_json", f"{name}={value!r}")
    rows = [[_plain(cell, date_format) for cell in row] for row in frame.itertuples(index=False, name=None)]
    labels, names = (
        [_key(label, date_format) for label in frame.index],
        [_key(label, date_format) for label in frame.columns],
    )
    if orient == "records":
        data = [dict(zip(names, row)) for row in rows]
    elif orient == "index":
        data = {label: dict(zip(names, row)) for label, row in zip(labels, rows)}
    elif orient == "columns":
        data = {name: {label: row[at] for label, row in zip(labels, rows)} for at, name in enumerate(names)}
    elif orient == "values":
        data = rows
    elif orient == "split":
        plain = [_plain(label, date_format) for label in frame.index]
        data = {"columns": [_plain(label, date_format) for label in frame.columns], "index": plain, "data": rows}
    else:
        raise ValueError(f"Invalid value '{orient}' for option 'orient'")
    return _written(data, path, indent, lines)


def series_json(series, path, orient="index", date_format=None, indent=None, **options):
    """A column as JSON."""
    values = [_plain(value, date_format) for value in series]
    if orient in ("records", "values"):
        return _written(values, path, indent)
    return _written(dict(zip((_key(label, date_format) for label in series.index), values)), path, indent)
