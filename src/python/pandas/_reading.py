"""Reading comma-separated text."""

import numpy as np
from _headwater_frame import csv_records
from pandas._cells import Cells
from pandas._columns_read import MISSING, parsed
from pandas._dtypes import MOMENT, STR
from pandas._frame import DataFrame
from pandas._index import as_index, make
from pandas._missing import NAN
from pandas._own import missing, without
from pandas.errors import EmptyDataError, ParserError

# Options that change nothing here, or only how fast it is.
_WITHOUT_EFFECT = (
    "engine",
    "low_memory",
    "memory_map",
    "encoding_errors",
    "on_bad_lines",
    "quotechar",
    "quoting",
    "cache_dates",
    "date_format",
    "float_precision",
    "compression",
    "storage_options",
    "skip_blank_lines",
    "doublequote",
    "escapechar",
    "skipfooter",
    "date_parser",
    "infer_datetime_format",
    "dayfirst",
    "converters",
    "lineterminator",
    "true_values",
    "false_values",
    "na_filter",
    "iterator",
    "verbose",
    "dtype_backend",
    "dialect",
)
_EFFECTIVE = {
    "on_bad_lines": ("error",),
    "quotechar": ('"',),
    "quoting": (0,),
    "skip_blank_lines": (True,),
    "iterator": (False,),
    "escapechar": (None,),
    "dialect": (None,),
    "doublequote": (True,),
    "na_filter": (True,),
    "lineterminator": (None,),
    "dtype_backend": (None,),
    "compression": ("infer", None),
}


def read_csv(
    filepath_or_buffer,
    *,
    sep=",",
    delimiter=None,
    header="infer",
    names=None,
    index_col=None,
    usecols=None,
    dtype=None,
    skiprows=None,
    nrows=None,
    na_values=None,
    keep_default_na=True,
    parse_dates=None,
    encoding=None,
    thousands=None,
    decimal=".",
    comment=None,
    skipinitialspace=False,
    chunksize=None,
    **options,
):
    """A frame from comma-separated text: a path, or an open file such as an uploaded one. With `chunksize`, the frame's
    parts one after the other."""
    if chunksize is not None:
        given = {
            name: value
            for name, value in locals().items()
            if name not in ("filepath_or_buffer", "chunksize", "options")
        }
        frame = read_csv(filepath_or_buffer, **given, **options)
        return (frame.iloc[at : at + chunksize] for at in range(0, len(frame), chunksize))
    for name, value in options.items():
        if name not in _WITHOUT_EFFECT or value not in _EFFECTIVE.get(name, (value,)):
            without("read_csv", {name: value})
    text = text_of(filepath_or_buffer, encoding or "utf-8")
    if text.startswith("\ufeff"):
        text = text[1:]
    records = _records(text, sep if delimiter is None else delimiter, skiprows, comment, skipinitialspace)
    if options.get("skipfooter"):
        records = records[: -options["skipfooter"]]
    header = (0 if names is None else None) if header == "infer" else header
    if isinstance(header, (list, tuple)):
        raise missing("read_csv", "several lines of headers")
    if header is not None:
        records = records[header:]
    if not records:
        raise EmptyDataError("No columns to parse from file")
    labels = _unlike(records.pop(0)[1]) if header is not None else list(range(len(records[0][1])))
    labels = labels if names is None else list(names)
    if nrows is not None:
        records = records[:nrows]
    columns, unnamed = _columns(records, len(labels))
    rules = _Rules(dtype, na_values, keep_default_na, thousands, decimal, options.get("converters") or {})
    names = [None] * unnamed + labels
    if usecols is not None and not unnamed:
        kept = _used(labels, usecols)
        columns, names = [columns[at] for at in kept], [labels[at] for at in kept]
    values = [rules.column(cells, name, at) for at, (cells, name) in enumerate(zip(columns, names))]
    index = as_index(None, len(records))
    if unnamed:
        index, values, names = make(values[0]), values[unnamed:], names[unnamed:]
    counted = header is None and names == list(range(len(names)))
    frame = DataFrame._of(
        as_index(None, len(names)) if counted else as_index(names) if names else as_index([]), values, index
    )
    if parse_dates is not None and parse_dates is not True and parse_dates is not False:
        frame = _with_dates(frame, parse_dates, options)
    return _indexed(frame, index_col, parse_dates is True)


def read_table(filepath_or_buffer, *, sep="\t", **options):
    """The same with tabs between the cells."""
    return read_csv(filepath_or_buffer, sep=sep, **options)


def text_of(source, encoding):
    """What is in a file, named or open."""
    if isinstance(source, str) or hasattr(type(source), "__fspath__"):
        with open(source, encoding=encoding, newline="") as file:
            return file.read()
    if not hasattr(source, "read"):
        raise ValueError(f"Invalid file path or buffer object type: {type(source)}")
    text = source.read()
    return text if isinstance(text, str) else bytes(text).decode(encoding)


def _records(text, separator, skiprows, comment, skipinitialspace):
    """The lines with something in them, each with its number and its cells."""
    if comment is not None:
        text = "\n".join(line.partition(comment)[0] for line in text.splitlines())
        text = "\n".join(line for line in text.split("\n") if line.strip())
    if isinstance(skiprows, int):
        for _ in range(skiprows):
            text = text.partition("\n")[2]
    elif skiprows is not None:
        lines = text.split("\n")
        gone = skiprows if callable(skiprows) else set(skiprows).__contains__
        text = "\n".join(line for at, line in enumerate(lines) if not gone(at))
    if separator in (r"\s+", " +"):
        return [(at + 1, line.split()) for at, line in enumerate(text.splitlines()) if line.strip()]
    if separator is None:
        first = text.partition("\n")[0]
        separator = max(",;\t|", key=first.count)
    if not isinstance(separator, str) or len(separator) != 1:
        import re

        pattern = re.compile(separator)
        return [(at + 1, pattern.split(line)) for at, line in enumerate(text.splitlines()) if line.strip()]
    if skipinitialspace:
        while separator + " " in text:
            text = text.replace(separator + " ", separator)
    try:
        records = csv_records(text, separator)
    except ValueError as error:
        raise ParserError(f"Error tokenizing data. C error: {error}") from None
    return [(line, cells) for line, cells in records if len(cells) > 1 or cells[0].strip()]


def _unlike(labels):
    """Labels that differ: a second `a` becomes `a.1`, and one that is empty gets a number."""
    labels = [label or f"Unnamed: {at}" for at, label in enumerate(labels)]
    seen, result = {}, []
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


def _used(labels, usecols):
    if callable(usecols):
        return [at for at, label in enumerate(labels) if usecols(label)]
    wanted = list(usecols)
    absent = [name for name in wanted if isinstance(name, str) and name not in labels]
    if absent:
        raise ValueError(f"Usecols do not match columns, columns expected but not found: {absent}")
    return [at for at, label in enumerate(labels) if label in wanted or at in wanted]


class _Rules:
    """How texts become cells."""

    def __init__(self, dtype, na_values, keep_default_na, thousands, decimal, converters):
        self.dtype, self.na_values, self.keep = dtype, na_values, keep_default_na
        self.thousands, self.decimal, self.converters = thousands, decimal, converters

    def _missing(self, name):
        marks = self.na_values
        if isinstance(marks, dict):
            marks = marks.get(name, [])
        marks = [marks] if isinstance(marks, (str, int, float)) else marks or []
        return (MISSING if self.keep else set()) | {str(mark) for mark in marks}

    def column(self, texts, name, at):
        """One column's cells."""
        if name in self.converters:
            return Cells.of([self.converters[name](text) for text in texts])
        dtype = self.dtype.get(name, self.dtype.get(at)) if isinstance(self.dtype, dict) else self.dtype
        gaps = self._missing(name)
        if dtype is None:
            return parsed(texts, gaps, self.thousands, self.decimal)
        from pandas._casting import cast
        from pandas._dtypes import as_dtype, letter

        wanted = as_dtype(dtype)
        if letter(wanted) in "SOC":
            cells = Cells.objects([NAN if text in gaps else text for text in texts], STR)
            return cells if wanted == STR else cast(cells, wanted)
        cells = parsed(texts, gaps, self.thousands, self.decimal)
        if letter(wanted) in "iu" and cells.letter == "f" and cells.missing().any():
            raise ValueError(f"Integer column has NA values in column {at}")
        if letter(wanted) in "iuf" and cells.letter == "S":
            bad = next(text for text in texts if text not in gaps and parsed([text], gaps).letter == "S")
            kind = "int() with base 10" if letter(wanted) in "iu" else None
            raise ValueError(
                f"invalid literal for {kind}: {bad!r}" if kind else f"could not convert string to float: {bad!r}"
            )
        return cast(cells, wanted)


def _with_dates(frame, wanted, options):
    from pandas._parsing import parsed_moments

    if isinstance(wanted, dict) or any(isinstance(each, list) for each in wanted):
        raise missing("read_csv", "dates out of several columns")
    names = [frame.columns[each] if isinstance(each, int) and each not in frame.columns else each for each in wanted]
    absent = [name for name in names if name not in frame.columns]
    if absent:
        raise ValueError(f"Missing column provided to 'parse_dates': '{', '.join(map(str, absent))}'")
    for name in names:
        at = frame.columns.get_loc(name)
        try:
            counts = parsed_moments(
                frame._values[at].tolist(), options.get("date_format"), dayfirst=options.get("dayfirst") or False
            )
        except (ValueError, TypeError):
            continue
        frame._values[at] = Cells(np.array(counts, dtype="int64"), MOMENT)
    return frame


def _indexed(frame, index_col, dates):
    if index_col is None or index_col is False:
        return frame
    several = isinstance(index_col, (list, tuple))
    wanted = list(index_col) if several else [index_col]
    names = [frame.columns[each] if isinstance(each, int) and each not in frame.columns else each for each in wanted]
    absent = [name for name in names if name not in frame.columns]
    if absent:
        raise ValueError(f"Index {absent[0]} invalid")
    frame = frame.set_index(names if len(names) > 1 else names[0])
    if dates and len(names) == 1:
        from pandas._parsing import parsed_moments

        try:
            counts = parsed_moments(frame.index.tolist())
            frame.index = make(Cells(np.array(counts, dtype="int64"), MOMENT), frame.index.name)
        except (ValueError, TypeError):
            pass
    if str(frame.index.name).startswith("Unnamed: "):
        frame.index = frame.index.rename(None)
    return frame
