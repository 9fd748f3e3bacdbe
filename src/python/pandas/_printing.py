"""Columns and frames as text, the way pandas shows them on a terminal that is 80 characters wide."""

import datetime

from pandas._values import is_missing

WIDTH = 80
MOST_ROWS = 60
ROWS_OF_LONG = 10
MOST_LABELS = 100
CELL_WIDTH = 50
DIGITS = 6


def _shown(value, quoted=False):
    """One value of any type."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_shown(key, True)}: {_shown(item, True)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        inner = ", ".join(_shown(item, quoted) for item in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    text = str(value).replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
    return f"'{text}'" if quoted and isinstance(value, str) else text


def _floats(items):
    """Numbers with as many digits as all of them need, each with a place for its sign."""
    cells = [None if is_missing(item) else item for item in items]
    numbers = [abs(cell) for cell in cells if cell is not None]

    def formatted(kind):
        return _without_zeros(["NaN" if cell is None else f"{cell: .{DIGITS}{kind}}" for cell in cells])

    texts = formatted("f")
    is_long = any(len(text) > DIGITS + 6 for text in texts) and any(number > 1e6 for number in numbers)
    is_small = any(0 < number < 10**-DIGITS for number in numbers)
    return formatted("e") if is_long or is_small else texts


def _without_zeros(texts):
    is_number = ["." in text and "e" not in text for text in texts]
    numbers = [text for text, number in zip(texts, is_number) if number]
    if not numbers:
        return texts
    zeros = min(len(text) - len(text.rstrip("0")) for text in numbers)
    # One digit stays after the point.
    zeros = min(zeros, DIGITS - 1)
    return [text[: len(text) - zeros] if number else text for text, number in zip(texts, is_number)]


def _moments(items):
    cells = [cell for cell in items if cell is not None]
    is_day = all(cell.time() == datetime.time() for cell in cells)
    return ["NaT" if cell is None else str(cell.date() if is_day else cell) for cell in items]


def timedelta_text(value):
    """A duration: `1 days 02:00:00`."""
    seconds = value.seconds
    text = f"{value.days} days {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{text}.{value.microseconds:06}" if value.microseconds else text


def _durations(items):
    is_day = all(not (cell.seconds or cell.microseconds) for cell in items if cell is not None)
    text = (lambda cell: f"{cell.days} days") if is_day else timedelta_text
    return ["NaT" if cell is None else text(cell) for cell in items]


def _cells(values):
    """The cells of a column, each with a place for a sign where numbers have one."""
    kind = values.dtype.kind
    if kind == "f":
        return _floats(values.items)
    if kind == "M":
        return _moments(values.items)
    if kind == "m":
        return _durations(values.items)
    if kind in "iu":
        return [f"{item: d}" for item in values.items]
    return [_object(item) for item in values.items]


def _object(item):
    if isinstance(item, float) and item == item:
        text = f"{item: .{DIGITS}f}".rstrip("0")
        return text + "0" if text.endswith(".") else text
    return " NaN" if is_missing(item) and item is not None else " " + _shown(item)


def _fixed(texts, least=0, whole=False):
    """Texts of one width, to the right; what is too long is cut."""
    width = max([least, *map(len, texts)])
    width = width if whole else min(width, max(CELL_WIDTH, least))
    return [(text if len(text) <= width else text[: width - 3] + "...").rjust(width) for text in texts]


def labels(index):
    """The labels of an index, as texts."""
    items = list(index)
    if index.dtype.kind == "f":
        return [text.strip() for text in _floats(items)]
    if index.dtype.kind == "M":
        return _moments(items)
    return ["NaN" if is_missing(item) and item is not None else _shown(item) for item in items]


def _ends(size, whole):
    """The positions of the rows that are shown, and how many of them stand before the dots."""
    if whole or size <= MOST_ROWS:
        return list(range(size)), None
    half = ROWS_OF_LONG // 2
    return [*range(half), *range(size - half, size)], half


def frame_text(frame, whole=False):
    """`str(frame)`, or all of it."""
    rows, columns = frame.shape
    if not rows or not columns:
        names, index = ", ".join(labels(frame.columns)), ", ".join(labels(frame.index))
        return f"Empty DataFrame\nColumns: [{names}]\nIndex: [{index}]"
    positions, half = _ends(rows, whole)
    index = frame.index.take(positions)
    head = [""] if index.name is None else ["", _shown(index.name)]
    head[0] = "" if frame.columns.name is None else _shown(frame.columns.name)
    first = head + labels(index)
    width = max(map(len, first))
    texts = [[text.ljust(width) for text in first]]
    for label, values in zip(labels(frame.columns), frame._values):
        label = f" {label}" if values.dtype.is_number else label
        cells = _fixed(_cells(values.take(positions)), len(label), whole)
        texts.append([label.rjust(len(cells[0]))] + [" " * len(cells[0])] * (len(head) - 1) + cells)
    if half is not None:
        for at, column in enumerate(texts):
            width = len(column[half])
            dots = "..." if width > 3 else ".."
            column.insert(half + len(head), dots.ljust(width) if at == 0 else dots.rjust(width))
    fitting = texts if whole else _fitting(texts)
    lines = "\n".join(map(" ".join, zip(*fitting)))
    is_whole = half is None and fitting is texts
    return lines if is_whole else f"{lines}\n\n[{rows} rows x {columns} columns]"


def _fitting(texts):
    """The columns that fit into a line, with dots for those in the middle that do not."""
    widths = [max(map(len, column)) for column in texts]
    excess = sum(widths) + len(widths) - WIDTH
    if excess <= 0:
        return texts
    excess += 5
    while excess > 0 and len(widths) > 1:
        excess -= widths.pop(round(len(widths) / 2)) + 1
    count = max(len(widths) - 1, 2)
    if count >= len(texts) - 1:
        return texts
    half = count // 2
    return [*texts[: half + 1], [" ..."] * len(texts[0]), *texts[-half:]]


def series_text(series, whole=False):
    """`str(series)`, or all of its rows without the line below."""
    parts = [] if series.name is None else [f"Name: {_shown(series.name)}"]
    size = len(series)
    positions, half = _ends(size, whole)
    if half is not None:
        parts.append(f"Length: {size}")
    footer = "" if whole else ", ".join([*parts, f"dtype: {series.dtype.name}"])
    if not size:
        return f"Series([], {footer})"
    index = series.index.take(positions)
    first = labels(index)
    cells = _fixed(_cells(series._values.take(positions)))
    if half is not None:
        width = len(cells[half - 1])
        first.insert(half, "")
        cells.insert(half, ("..." if width > 3 else "..").center(width))
    width = max(map(len, first))
    lines = [f"{label.ljust(width)}   {cell}" for label, cell in zip(first, cells)]
    head = [] if index.name is None else [_shown(index.name)]
    return "\n".join([*head, *lines, *([footer] if footer else [])])


def index_text(index):
    """`repr(index)`."""
    if hasattr(type(index), "step"):
        name = "" if index.name is None else f", name={index.name!r}"
        return f"RangeIndex(start={index.start}, stop={index.stop}, step={index.step}{name})"
    size = len(index)
    texts = [text if index.dtype.is_number else f"{item!r}" for text, item in zip(labels(index), index)]
    attributes = [f"dtype='{index.dtype.name}'"]
    if index.name is not None:
        attributes.append(f"name={index.name!r}")
    is_long = size > MOST_LABELS
    if is_long:
        attributes.append(f"length={size}")
        texts = [*texts[:10], *texts[-10:]]
    end = ", ".join(attributes)
    line = ", ".join(texts)
    if not is_long and len(line) + len("Index([], ") <= WIDTH:
        return f"Index([{line}], {end})"
    if index.dtype.is_number or is_long:
        width = max(map(len, texts))
        texts = [text.rjust(width) for text in texts]
    parts = [texts[:10], texts[10:]] if is_long else [texts]
    lines = [line for at, part in enumerate(parts) for line in ([["..."]] if at else []) + _filled(part)]
    text = "\n       ".join(", ".join(line) + ("" if line == ["..."] else ",") for line in lines)
    return f"Index([{text[:-1]}],\n      {end})"


def _filled(texts):
    """The texts in lines."""
    lines, width = [[]], WIDTH
    for text in texts:
        if width + len(text) + 2 > WIDTH - len("Index([") and lines[-1]:
            lines.append([])
            width = 0
        width = len(text) + 2 + (width if lines[-1] else 0)
        lines[-1].append(text)
    return lines
