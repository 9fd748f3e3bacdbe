"""Reading comma-separated text."""

import re

import _headwater
from pandas._frame import DataFrame
from pandas._index import Index, RangeIndex
from pandas._own import without
from pandas._values import NAN, Values, cast
from pandas.errors import EmptyDataError, ParserError

_MISSING = {
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA",
    "NULL", "NaN", "None", "n/a", "nan", "null",
}
_BOOLS = {"True": True, "TRUE": True, "true": True, "False": False, "FALSE": False, "false": False}
_WHOLE = re.compile(r"\s*[+-]?[0-9]+\s*", re.ASCII)
_NUMBER = re.compile(r"\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*|\s*[+-]?inf(inity)?\s*", re.I)


def read_csv(filepath_or_buffer, *, sep=",", delimiter=None, header="infer", names=None, index_col=None, usecols=None,
             dtype=None, skiprows=None, nrows=None, na_values=None, encoding=None, **options):
    """A frame from comma-separated text: a path, or an open file such as an uploaded one."""
    without("read_csv", options)
    separator = sep if delimiter is None else delimiter
    if not isinstance(separator, str) or len(separator) != 1:
        without(f"read_csv (with sep={separator!r})", {"engine": None})
    text = _text(filepath_or_buffer, encoding or "utf-8")
    for _ in range(skiprows or 0):
        text = text.partition("\n")[2]
    try:
        records = _headwater.csv_records(text, separator)
    except ValueError as error:
        raise ParserError(f"Error tokenizing data. C error: {error}") from None
    if header == "infer":
        header = 0 if names is None else None
    if header is not None:
        records = records[header:]
    if not records:
        raise EmptyDataError("No columns to parse from file")
    labels = _unlike(records.pop(0)[1]) if header is not None else list(range(len(records[0][1])))
    labels = labels if names is None else list(names)
    if nrows is not None:
        records = records[:nrows]
    columns, unnamed = _columns(records, len(labels))
    marks = [na_values] if isinstance(na_values, str) else na_values or []
    missing = _MISSING | set(marks)
    values = [_parsed(cells, missing) for cells in columns]
    index = RangeIndex(len(records))
    if unnamed:
        index, values = Index(values[0].items), values[unnamed:]
    frame = DataFrame._of(RangeIndex(len(labels)) if header is None and names is None else labels, values, index)
    if dtype is not None:
        frame = frame.astype(dtype)
    if usecols is not None:
        kept = [at for at, label in enumerate(labels) if label in usecols or at in usecols]
        frame = frame._part(kept)
    if index_col is None or index_col is False:
        return frame
    frame = frame.set_index(frame.columns[index_col] if isinstance(index_col, int) else index_col)
    if str(frame.index.name).startswith("Unnamed: "):
        frame.index.name = None
    return frame


def _text(source, encoding):
    if isinstance(source, str) or hasattr(type(source), "__fspath__"):
        with open(source, encoding=encoding, newline="") as file:
            return file.read()
    if not hasattr(source, "read"):
        raise ValueError(f"Invalid file path or buffer object type: {type(source)}")
    text = source.read()
    return text if isinstance(text, str) else bytes(text).decode(encoding)


def _unlike(labels):
    """Labels that differ: a second `a` becomes `a.1`, and one that is empty gets a number."""
    labels = [label or f"Unnamed: {at}" for at, label in enumerate(labels)]
    seen = {}
    result = []
    for label in labels:
        count = seen.get(label, 0)
        seen[label] = count + 1
        new = f"{label}.{count}" if count else label
        while count and new in labels:
            count += 1
            new = f"{label}.{count}"
        result.append(new)
    return result


def _columns(records, width):
    """The cells by column, and how many of the columns have no name: such are labels of rows."""
    unnamed = max(len(records[0][1]) - width, 0) if records else 0
    width += unnamed
    for line, cells in records:
        if len(cells) > width:
            raise ParserError(
                f"Error tokenizing data. C error: Expected {width} fields in line {line}, saw {len(cells)}\n"
            )
        cells += [""] * (width - len(cells))
    return [[cells[at] for _, cells in records] for at in range(width)], unnamed


def _parsed(texts, missing):
    """One column's cells, of the narrowest type that they all have."""
    known = [text for text in texts if text not in missing]
    is_whole = len(known) == len(texts)
    if not texts:
        return Values([], "object")
    if all(map(_NUMBER.fullmatch, known)):
        if is_whole and all(map(_WHOLE.fullmatch, known)):
            return Values.of(map(int, texts))
        return Values([NAN if text in missing else float(text) for text in texts], "float64")
    if all(text in _BOOLS for text in known):
        cells = [_BOOLS.get(text, NAN) for text in texts]
        return Values(cells, "bool" if is_whole else "object")
    return Values([NAN if text in missing else text for text in texts], "str")
