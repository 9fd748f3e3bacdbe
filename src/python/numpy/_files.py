"""Arrays in files of text."""

from numpy._creating import array, asarray

__all__ = "loadtxt genfromtxt savetxt".split()


def _lines(file, encoding=None):
    if isinstance(file, str) or hasattr(file, "__fspath__"):
        with open(file, encoding=encoding or "utf-8") as opened:
            return opened.read().splitlines()
    if isinstance(file, (list, tuple)):
        return list(file)
    text = file.read()
    return (text.decode(encoding or "utf-8") if isinstance(text, bytes) else text).splitlines()


def _rows(lines, comments, delimiter):
    marks = [comments] if isinstance(comments, str) else comments or []
    for line in lines:
        for mark in marks:
            line = line.partition(mark)[0]
        if line.strip():
            yield [cell.strip() for cell in line.split(delimiter)]


def _shaped(made, unpack, ndmin=0):
    made = made.squeeze() if ndmin < 2 else made
    return made.T if unpack else made


def loadtxt(
    fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
    encoding=None, max_rows=None, *, quotechar=None, like=None,
):  # fmt: skip
    """The numbers of a file of text, row by row."""
    rows = list(_rows(_lines(fname, encoding)[skiprows:], comments, delimiter))[:max_rows]
    columns = [usecols] if isinstance(usecols, int) else usecols
    made = []
    for number, row in enumerate(rows, start=1):
        if made and len(row) != len(rows[0]):
            raise ValueError(
                f"the number of columns changed from {len(rows[0])} to {len(row)} at row {number}; use `usecols` to "
                "select a subset and avoid this error"
            )
        cells = row if columns is None else [row[column] for column in columns]
        made.append([_number(cell, dtype, number, at) for at, cell in enumerate(cells, start=1)])
    return _shaped(array(made, dtype), unpack, ndmin)


def _number(cell, dtype, row, column):
    if dtype not in (float, int):
        return cell
    try:
        return dtype(cell)
    except ValueError:
        kind = "float64" if dtype is float else "int64"
        raise ValueError(f"could not convert string '{cell}' to {kind} at row {row - 1}, column {column}.") from None


def genfromtxt(
    fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None,
    missing_values=None, filling_values=None, usecols=None, names=None, unpack=False, encoding=None, max_rows=None,
    **options,
):  # fmt: skip
    """The numbers of a file of text; what is none becomes NaN."""
    lines = _lines(fname, encoding)
    rows = list(_rows(lines[skip_header : len(lines) - skip_footer], comments, delimiter))[:max_rows]
    columns = [usecols] if isinstance(usecols, int) else usecols
    filling = float("nan") if filling_values is None else filling_values

    def number(cell):
        try:
            return float(cell)
        except ValueError:
            return filling

    if dtype in (float, int):
        rows = [[number(cell) for cell in row] for row in rows]
    if columns is not None:
        rows = [[row[column] for column in columns] for row in rows]
    return _shaped(array(rows, dtype), unpack)


def savetxt(
    fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None,
):  # fmt: skip
    """Writes numbers as text, row by row."""
    X = asarray(X)
    rows = X.reshape((-1, 1)) if X.ndim < 2 else X
    lines = []
    for row in rows.tolist():
        if isinstance(fmt, str) and fmt.count("%") > 1:
            lines.append(fmt % tuple(row))
        else:
            formats = [fmt] * len(row) if isinstance(fmt, str) else fmt
            lines.append(delimiter.join(one % cell for one, cell in zip(formats, row)))
    head = [comments + header.replace("\n", "\n" + comments)] if header else []
    foot = [comments + footer.replace("\n", "\n" + comments)] if footer else []
    text = "".join(line + newline for line in head + lines + foot)
    if isinstance(fname, str) or hasattr(fname, "__fspath__"):
        with open(fname, "w", encoding=encoding or "utf-8") as opened:
            opened.write(text)
        return
    try:
        fname.write(text)
    except TypeError:
        fname.write(text.encode(encoding or "latin1"))
