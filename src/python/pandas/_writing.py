"""Writing a frame as comma-separated text."""

import io

from pandas._own import without
from pandas._values import is_missing

_TO_BE_QUOTED = ('"', "\n", "\r")


def to_csv(self, path_or_buf=None, *, sep=",", na_rep="", columns=None, header=True, index=True, index_label=None,
           mode="w", encoding=None, float_format=None, lineterminator="\n", **options):
    """Writes the frame as comma-separated text: to a path, to an open file, or (None) as the text that is given."""
    without("DataFrame.to_csv", options)
    frame = self if columns is None else self[list(columns)]
    lines = list(_lines(frame, sep, na_rep, header, index, index_label, float_format))
    text = "".join(line + lineterminator for line in lines)
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


def _lines(frame, sep, na_rep, header, index, index_label, float_format):
    def cell(value):
        if is_missing(value):
            text = na_rep
        elif isinstance(value, float) and float_format is not None:
            text = float_format(value) if callable(float_format) else float_format % value
        else:
            text = str(value)
        is_quoted = sep in text or any(mark in text for mark in _TO_BE_QUOTED)
        return '"' + text.replace('"', '""') + '"' if is_quoted else text

    def line(values):
        cells = [cell(value) for value in values]
        # A line with nothing in it would be skipped when it is read.
        return '""' if cells == [""] else sep.join(cells)

    if header is not False:
        names = list(frame.columns) if header is True else list(header)
        label = index_label if index_label is not None else frame.index.name
        yield line(["" if label is None else label, *names] if index else names)
    for row in frame.itertuples(index=bool(index), name=None):
        yield line(row)
