"""Columns and frames as text, the way pandas shows them on a terminal."""

from pandas import _values_text as text_of
from pandas._dtypes import is_numeric
from pandas._options import get_option

# How wide a terminal is taken to be.
_TERMINAL = 80


class _Options:
    """How a table is to be written."""

    def __init__(
        self,
        index=True,
        header=True,
        na_rep="NaN",
        float_format=None,
        formatters=None,
        justify="right",
        index_names=True,
        max_rows=None,
        min_rows=None,
        max_cols=None,
        max_colwidth=None,
        sparsify=True,
        show_dimensions=False,
        col_space=None,
    ):
        self.index, self.header, self.na_rep, self.float_format = index, header, na_rep, float_format
        self.formatters, self.justify, self.index_names = formatters, justify or "right", index_names
        self.max_rows, self.min_rows, self.max_cols, self.max_colwidth = max_rows, min_rows, max_cols, max_colwidth
        self.sparsify, self.show_dimensions, self.col_space = sparsify is not False, show_dimensions, col_space

    def formatter(self, name, at):
        """The author's own function for a column."""
        if self.formatters is None:
            return None
        return self.formatters.get(name) if isinstance(self.formatters, dict) else self.formatters[at]


def frame_text(frame, **given):
    """All of a frame."""
    return _text(frame, _Options(**given))


def frame_repr(frame):
    """`str(frame)`: what is long or wide is cut."""
    chosen = _Options(
        max_rows=get_option("display.max_rows"),
        min_rows=get_option("display.min_rows"),
        max_cols=get_option("display.max_columns"),
        max_colwidth=get_option("display.max_colwidth"),
        show_dimensions="truncate",
    )
    return _text(frame, chosen, fits=_TERMINAL)


def _text(frame, chosen, fits=None):
    rows, columns = frame.shape
    if not rows or not columns:
        names, index = _summary(frame.columns), _summary(frame.index)
        return f"Empty {type(frame).__name__}\nColumns: {names}\nIndex: {index}"
    most = chosen.max_rows
    if most and rows > most:
        most = min(chosen.min_rows or most, most)
        half = most // 2 or most
        frame = frame._take_places([*range(half), *range(rows - half, rows)] if most > 1 else [0])
    else:
        half = None
    cut = chosen.max_cols if chosen.max_cols and columns > chosen.max_cols else None
    texts = _columns(frame, chosen, half, cut)
    is_cut = cut is not None
    if chosen.max_cols == 0 and fits:
        count = _fitting(texts, fits, chosen.index)
        if count is not None and count < columns:
            texts, is_cut = _columns(frame, chosen, half, count), True
        lines = _lines(texts)
    elif fits and (chosen.max_cols is None or chosen.max_cols > 0):
        lines = _wrapped(texts, get_option("display.width"), chosen)
    else:
        lines = _lines(texts)
    if chosen.show_dimensions is True or (chosen.show_dimensions == "truncate" and (half is not None or is_cut)):
        lines += f"\n\n[{rows} rows x {columns} columns]"
    return lines


def _summary(index):
    labels = index.tolist()
    if len(labels) > get_option("display.max_seq_items"):
        labels = labels[: get_option("display.max_seq_items")]
        return "[" + ", ".join(text_of.shown(label) for label in labels) + ", ...]"
    return "[" + ", ".join(text_of.shown(label) for label in labels) + "]"


def _columns(frame, chosen, half, cut):
    """The texts of the columns that are shown, the labels of the rows first, dots where something was left out."""
    count = len(frame.columns)
    places = list(range(count))
    middle = None
    if cut is not None:
        middle = max(cut // 2, 1)
        places = [*range(middle), *range(count - middle, count)] if cut > 1 else [0]
    index, names = frame.index, any(name is not None for name in frame.index.names)
    named = chosen.index and chosen.index_names and names
    heads = _heads(frame, places, chosen)
    texts = []
    for head, at in zip(heads, places):
        head = head + [""] if named and chosen.header else head
        cells = frame._values[at]
        formatter = chosen.formatter(frame.columns[at], at)
        body = text_of.texts(cells, chosen.index, chosen.na_rep, chosen.float_format, formatter)
        texts.append(_column(head, body, chosen))
    size = len(texts[0]) if texts else 0
    if chosen.index:
        levels = index_texts(index, named, chosen.sparsify)
        first = [" ".join(parts) for parts in zip(*(_even(level) for level in levels))]
        if chosen.header:
            head = (
                list(frame.columns.names)
                if any(name is not None for name in frame.columns.names)
                else [None] * frame.columns.nlevels
            )
            head = ["" if name is None else text_of.label(name) for name in head]
            first = head + first
        texts.insert(0, _even(first))
        size = len(first)
    if middle is not None:
        texts.insert(middle + chosen.index, [" ..."] * size)
    if half is not None:
        _insert_dots(texts, half, size - len(index), chosen.index, None if middle is None else middle + chosen.index)
    return texts


def _insert_dots(texts, half, head, has_index, dotted):
    for at, column in enumerate(texts):
        width = 4 if at == dotted else len(column[half])
        dots = "..." if width > 3 or at == dotted else ".."
        column.insert(half + head, dots.ljust(width) if at == 0 and has_index else dots.rjust(width))


def _heads(frame, places, chosen):
    """The names above each column."""
    if chosen.header is False:
        return [[] for _ in places]
    if isinstance(chosen.header, (list, tuple)):
        if len(chosen.header) != len(frame.columns):
            raise ValueError(f"Writing {len(frame.columns)} cols but got {len(chosen.header)} aliases")
        return [[chosen.header[at]] for at in places]
    columns = frame.columns
    levels = [text_of.labels(level) for level in _levels(columns.take(places))]
    heads = []
    for order, at in enumerate(places):
        is_number = (
            is_numeric(frame._values[at].dtype) and columns.nlevels == 1 and chosen.formatter(columns[at], at) is None
        )
        heads.append([(" " if is_number else "") + level[order] for level in levels])
    if columns.nlevels > 1 and chosen.sparsify:
        heads = list(map(list, zip(*sparse([list(level) for level in zip(*heads)]))))
    return heads


def _levels(index):
    return [index._cells] if index.nlevels == 1 else index._parts


def index_texts(index, named, sparsify=True):
    """The labels of rows, level by level, with the levels' names first."""
    levels = [text_of.labels(level) for level in _levels(index)]
    if sparsify and len(levels) > 1:
        levels = sparse(levels)
    if named:
        levels = [[("" if name is None else text_of.label(name)), *level] for name, level in zip(index.names, levels)]
    return levels


def sparse(levels):
    """Labels that are those of the row before are left out, but for the last level."""
    rows = list(zip(*levels))
    result, before = [], None
    for row in rows:
        if before is None:
            result.append(row)
        else:
            same = 0
            while same < len(row) - 1 and row[same] == before[same]:
                same += 1
            result.append(("",) * same + row[same:])
        before = row
    return [list(level) for level in zip(*result)] if rows else levels


def _even(texts, width=0):
    width = max([width, *map(len, texts)])
    return [text.ljust(width) for text in texts]


def _column(head, body, chosen):
    least = max([0, *map(len, head)])
    most = chosen.max_colwidth
    width = max([least, *map(len, body)])
    limit = width if most is None else min(width, most)
    body = [text[: limit - 3] + "..." if most is not None and most > 3 and len(text) > limit else text for text in body]
    width = max(limit, least)
    body = [text.rjust(limit) for text in body]
    head = [_placed(text, width, chosen.justify) for text in head]
    return head + body


def _placed(text, width, justify):
    return text.ljust(width) if justify == "left" else text.center(width) if justify == "center" else text.rjust(width)


def _lines(texts):
    widths = [max(map(len, column)) for column in texts]
    padded = [[text.ljust(width) for text in column] for column, width in zip(texts, widths)]
    return "\n".join(map(" ".join, zip(*padded)))


def _fitting(texts, width, has_index):
    """How many columns fit into a line; None if all do."""
    widths = [max(map(len, column)) for column in texts]
    excess = sum(widths) + len(widths) - width
    if excess <= 0:
        return None
    # The dots take a place, too.
    excess += 5
    while excess > 0 and len(widths) > 1:
        excess -= widths.pop(round(len(widths) / 2)) + 1
    return max(len(widths) - bool(has_index), 2)


def _wrapped(texts, width, chosen):
    """The columns in as many blocks as it takes."""
    first = texts[0] if chosen.index else None
    rest = texts[1:] if chosen.index else texts
    lead = len(first[0]) if first else 0
    blocks, block, used = [], [], lead
    for column in rest:
        wide = max(map(len, column)) + 1
        if block and used + wide > width - 1:
            blocks.append(block)
            block, used = [], lead
        block.append(column)
        used += wide
    blocks.append(block)
    parts = []
    for at, block in enumerate(blocks):
        columns = ([first] if first else []) + block
        if len(blocks) > 1:
            gap = " " if at == len(blocks) - 1 else "  "
            columns = [*columns, [gap[1:] + (" " if gap == " " else "\\")] + [gap] * (len(block[0]) - 1)]
            parts.append("\n".join("".join([line[0], *(f" {text}" for text in line[1:])]) for line in zip(*columns)))
        else:
            parts.append(_lines(columns))
    return "\n\n".join(parts)


def series_text(series, whole=False, **given):
    """`str(series)`, or all of its rows without the line below."""
    chosen = _Options(**given)
    size = len(series)
    footer = [] if whole else _footer(series)
    half = None
    most = None if whole else get_option("display.max_rows")
    if most and size > most:
        half = (min(get_option("display.min_rows") or most, most)) // 2
        series = series._take_places([*range(half), *range(size - half, size)])
        footer.insert(len(footer) - 1, f"Length: {size}")
    footer = ", ".join(footer)
    if series.dtype == "category" and not whole:
        footer += "\n" + categories_text(series.dtype)
    if not size:
        return f"Series([], {footer})"
    cells = series._cells
    body = text_of.texts(cells, chosen.index, chosen.na_rep, chosen.float_format)
    body = _column([], body, _Options(max_colwidth=None if whole else get_option("display.max_colwidth")))
    index = series.index
    levels = index_texts(index, False)
    widths = [max(map(len, level)) for level in levels]
    named = any(name is not None for name in index.names)
    names = ["" if name is None else text_of.label(name) for name in index.names]
    if len(levels) > 1 and named:
        widths = [max(width, len(name)) for width, name in zip(widths, names)]
    first = ["  ".join(text.ljust(width) for text, width in zip(parts, widths)) for parts in zip(*levels)]
    head = ["  ".join(name.ljust(width) for name, width in zip(names, widths)) if len(levels) > 1 else names[0]]
    if half is not None:
        width = len(body[half - 1])
        body.insert(half, ("..." if width > 3 else "..").center(width))
        first.insert(half, "")
    lines = ["   ".join(pair) for pair in zip(_even(first), body)] if chosen.index else body
    if not (named and chosen.header and chosen.index):
        head = []
    return "\n".join([*head, *lines, *([footer] if footer else [])])


def _footer(series):
    parts = []
    if getattr(series.index, "freqstr", None) is not None and hasattr(type(series.index), "_step"):
        parts.append(f"Freq: {series.index.freqstr}")
    if series.name is not None:
        parts.append(f"Name: {text_of.label(series.name)}")
    return [*parts, f"dtype: {series.dtype.name}"]


def categories_text(dtype):
    """The line that tells the categories."""
    categories = dtype.categories
    apart = " < " if dtype.ordered else ", "
    labels = [
        repr(item) if categories.dtype == "str" else text
        for item, text in zip(categories, text_of.labels(categories._cells))
    ]
    if len(labels) > 10:
        labels = [*labels[:4], "...", *labels[-4:]]
    head = f"Categories ({len(categories)}, {categories.dtype}): "
    text, width = f"{head}[", len(head)
    for at, label in enumerate(labels):
        if at:
            text += apart
        if width + len(label) + len(apart) >= 80:
            text = text.rstrip() + "\n" + " " * (len(head) + 1)
            width = len(head) + 1
        text += label
        width += len(label) + len(apart)
    return text.replace(f"{apart}...{apart}", apart.rstrip(" ") + " ... " if apart == ", " else " ... ") + "]"
