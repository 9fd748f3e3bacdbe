"""Writing a frame as comma-separated text."""

import io

from pandas import _values_text
from pandas._missing import is_missing
from pandas._own import without


def to_csv(
    self,
    path_or_buf=None,
    *,
    sep=",",
    na_rep="",
    columns=None,
    header=True,
    index=True,
    index_label=None,
    mode="w",
    encoding=None,
    float_format=None,
    lineterminator="\n",
    date_format=None,
    decimal=".",
    quoting=0,
    quotechar='"',
    **options,
):
    """Writes the frame as comma-separated text: to a path, to an open file, or (None) as the text that is given."""
    without(
        "DataFrame.to_csv",
        {name: value for name, value in options.items() if name not in ("compression", "errors", "chunksize")},
    )
    frame = self if columns is None else self[list(columns)]
    writer = _Writer(sep, na_rep, float_format, date_format, decimal, quoting, quotechar)
    text = "".join(line + lineterminator for line in writer.lines(frame, header, index, index_label))
    if path_or_buf is None:
        return text
    if hasattr(path_or_buf, "write"):
        is_binary = "b" in mode or isinstance(path_or_buf, (io.RawIOBase, io.BufferedIOBase))
        path_or_buf.write(text.encode(encoding or "utf-8") if is_binary else text)
        return None
    import os

    folder = os.path.dirname(os.fspath(path_or_buf))
    if folder and not os.path.isdir(folder):
        raise OSError(f"Cannot save file into a non-existent directory: '{folder}'")
    with open(path_or_buf, mode.replace("b", ""), encoding=encoding or "utf-8", newline="") as file:
        file.write(text)
    return None


class _Writer:
    """How cells are written."""

    def __init__(self, sep, na_rep, float_format, date_format, decimal, quoting, quotechar):
        self.sep, self.na_rep, self.float_format, self.date_format = sep, na_rep, float_format, date_format
        self.decimal, self.quoting, self.quote = decimal, quoting, quotechar

    def lines(self, frame, header, index, index_label):
        """All lines."""
        rows = frame.index
        labels = rows._parts if rows.nlevels > 1 else [rows._cells]
        if header is not False:
            names = list(frame.columns) if header is True else list(header)
            given = (
                rows.names
                if index_label is None
                else [index_label]
                if isinstance(index_label, str)
                else list(index_label or [None])
            )
            first = ["" if name is None else name for name in given] if index else []
            if frame.columns.nlevels > 1 and header is True:
                for at in range(frame.columns.nlevels):
                    level = [name[at] for name in names]
                    yield self._line(
                        [*([frame.columns.names[at] or "", *[""] * (len(labels) - 1)] if index else []), *level]
                    )
                if any(first):
                    yield self._line([*first, *[""] * len(names)])
            else:
                yield self._line([*first, *names])
        columns = [*(labels if index else []), *frame._values]
        texts = [self._column(cells) for cells in columns]
        for row in zip(*texts):
            yield self._line(row)

    def _column(self, cells):
        """A column's cells: texts, or numbers that are written as they are."""
        cells = cells.decoded()
        if cells.letter == "M" and self.date_format is not None:
            return [self.na_rep if is_missing(value) else value.strftime(self.date_format) for value in cells.tolist()]
        if cells.letter == "M":
            return [self.na_rep if text == "NaT" else text for text in _values_text.moments(cells)]
        return [self._cell(value) for value in cells.tolist()]

    def _cell(self, value):
        if is_missing(value):
            return self.na_rep
        if isinstance(value, float):
            if self.float_format is not None:
                form = self.float_format
                text = form(value) if callable(form) else form.format(value) if "{" in form else form % value
            else:
                text = str(value)
            return text.replace(".", self.decimal) if self.decimal != "." else text
        return value

    def _line(self, values):
        cells = [self._quoted(value) for value in values]
        # A line with nothing in it would be skipped when it is read.
        return f"{self.quote}{self.quote}" if cells == [""] else self.sep.join(cells)

    def _quoted(self, value):
        text = str(value)
        must = self.sep in text or self.quote in text or "\n" in text or "\r" in text
        # 1 quotes all, 2 all but numbers, 3 nothing.
        if (
            self.quoting == 1
            or (self.quoting == 2 and not isinstance(value, (int, float)))
            or (must and self.quoting != 3)
        ):
            return self.quote + text.replace(self.quote, self.quote * 2) + self.quote
        return text
