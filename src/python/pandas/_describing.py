"""Figures about tables: describe, value_counts, correlation, info."""

import sys

import numpy as np
from pandas import _reducing
from pandas._cells import Cells
from pandas._dtypes import is_numeric
from pandas._index import as_index, make
from pandas._missing import NAN
from pandas._sorting import order


def _parts(percentiles):
    if percentiles is None:
        return [0.25, 0.5, 0.75]
    parts = sorted(percentiles)
    return parts


def _percent(part):
    number = part * 100
    return f"{round(number)}%" if abs(number - round(number)) < 1e-9 else f"{round(number, 1)}%"


def describe_column(column, percentiles=None):
    """The usual figures of a column."""
    from pandas._series import Series

    cells = column._cells
    kind = cells.letter
    if kind in "iuf":
        names, values = _of_numbers(cells, percentiles)
        return Series._of(
            Cells(np.array([float(value) for value in values], dtype="float64")), as_index(names), column.name
        )
    if kind in "Mm":
        parts = _parts(percentiles)
        values = [column.count(), column.mean(), column.min(), *(column.quantile(part) for part in parts), column.max()]
        names = ["count", "mean", "min", *map(_percent, parts), "max"]
        if kind == "m":
            values.insert(2, column.std())
            names.insert(2, "std")
        return Series._of(Cells.objects([int(values[0]), *values[1:]]), as_index(names), column.name)
    counts = value_counts(column)
    top, freq = (counts.index[0], int(counts.iloc[0])) if len(counts) else (NAN, NAN)
    values = [int(column.count()), len(counts) if kind != "C" else int(column.nunique()), top, freq]
    return Series._of(Cells.objects(values), as_index(["count", "unique", "top", "freq"]), column.name)


def _of_numbers(cells, percentiles):
    parts = _parts(percentiles)
    known = cells.known().floats()
    ordered = np.sort(known)
    figure = _reducing.figure
    values = [len(known), figure("mean", known), figure("std", known), figure("min", known)]
    values += [_reducing.quantile(ordered, part) for part in parts] + [figure("max", known)]
    return ["count", "mean", "std", "min", *map(_percent, parts), "max"], values


def describe_frame(frame, percentiles=None, include=None, exclude=None):
    """The usual figures of each column."""
    if not len(frame.columns):
        raise ValueError("Cannot describe a DataFrame without columns")
    if include is None and exclude is None:
        chosen = frame._part([at for at, cells in enumerate(frame._values) if cells.letter in "iufMm"])
        chosen = chosen if len(chosen.columns) else frame
    elif include == "all":
        chosen = frame
    else:
        chosen = frame.select_dtypes(include, exclude)
    described = [describe_column(column, percentiles) for column in chosen._columns()]
    numbers = [each for each in described if "mean" in each.index]
    others = [each for each in described if "mean" not in each.index]
    names = list(dict.fromkeys(name for each in (*others, *numbers) for name in each.index))
    if others and numbers:
        names = [
            "count",
            "unique",
            "top",
            "freq",
            *(name for name in names if name not in ("count", "unique", "top", "freq")),
        ]
    if any("std" in each.index for each in numbers) and not all("std" in each.index for each in numbers):
        names = [name for name in names if name != "std"] + ["std"]
    from pandas._frame import DataFrame

    rows = as_index(names)
    values = []
    for each in described:
        cells = each._cells
        if not each.index.equals(rows):
            places = each.index.indexer(names)
            plain = cells.tolist()
            cells = (
                Cells.of([NAN if at < 0 else plain[at] for at in places.tolist()])
                if cells.letter == "f"
                else (Cells.objects([NAN if at < 0 else plain[at] for at in places.tolist()]))
            )
        values.append(cells)
    return DataFrame._of(chosen.columns, values, rows)


def value_counts(column, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
    """How often each value is there."""
    from pandas._series import Series

    if bins is not None:
        from pandas._cutting import cut

        return value_counts(cut(column, bins, include_lowest=True), normalize, sort, ascending).rename_axis(None)
    cells = column._cells
    if cells.letter == "C":
        size = len(cells.dtype.categories)
        counts = np.array([int((cells.array == at).sum()) for at in range(size)], dtype="int64")
        labels = cells.like(np.arange(size))
    else:
        from _headwater_frame import factorize, places

        holes = cells.missing()
        if dropna:
            codes, firsts = factorize(cells.keys(), ~holes)
        else:
            keys = [None if hole else key for key, hole in zip(cells.keys(), holes.tolist())]
            codes, firsts = factorize(keys)
        counts = np.array([len(each) for each in places(codes, len(firsts))], dtype="int64")
        labels = cells.take(firsts)
    found = Cells(counts)
    if sort:
        ordered = order([found], [ascending])
        found, labels = found.take(ordered), labels.take(ordered)
    if normalize:
        found = Cells(found.array / found.array.sum())
    return Series._of(found, make(labels, column.name), "proportion" if normalize else "count")


def count_rows(frame, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
    """How often each row is there."""
    wanted = frame.columns.tolist() if subset is None else [subset] if isinstance(subset, str) else list(subset)
    # Rows that are there equally often stay in the order in which they came.
    counts = frame.groupby(wanted, dropna=dropna, sort=False).size()
    if sort:
        counts = counts.sort_values(ascending=ascending)
    if normalize:
        counts = counts / counts.sum()
    counts.name = "proportion" if normalize else "count"
    return counts


def _numbers_of(cells):
    if not is_numeric(cells.dtype):
        text = next((value for value in cells.tolist() if isinstance(value, str)), None)
        raise ValueError(f"could not convert string to float: {text!r}")
    return cells.floats()


def together(a, b):
    """How much two columns of a frame go together: by pairs, one after the other, so that the last bit is pandas' own."""
    count, mean_a, mean_b, spread_a, spread_b, both = 0, 0.0, 0.0, 0.0, 0.0, 0.0
    for x, y in zip(_numbers_of(a).tolist(), _numbers_of(b).tolist()):
        if x != x or y != y:
            continue
        count += 1
        apart_a, apart_b = x - mean_a, y - mean_b
        mean_a += 1.0 / count * apart_a
        mean_b += 1.0 / count * apart_b
        spread_a += (x - mean_a) * apart_a
        spread_b += (y - mean_b) * apart_b
        both += (x - mean_a) * apart_b
    below = (spread_a * spread_b) ** 0.5
    return min(max(both / below, -1.0), 1.0) if below else NAN


def correlation(a, b, method="pearson"):
    """How much two columns go together."""
    a, b = _numbers_of(a), _numbers_of(b)
    known = ~(np.isnan(a) | np.isnan(b))
    a, b = a[known], b[known]
    if len(a) < 2:
        return NAN
    if method == "spearman":
        from pandas._sorting import ranks

        a, b = ranks(Cells(a)).array, ranks(Cells(b)).array
    elif method != "pearson":
        from pandas._own import missing

        raise missing("corr", f"method={method!r}")
    x, y = a - a.mean(), b - b.mean()
    below = np.sqrt((x * x).sum() * (y * y).sum())
    if below == 0:
        return NAN
    return np.float64(min(max((x * y).sum() / below, -1.0), 1.0))


def covariance(a, b, ddof=1):
    """The covariance of two columns."""
    known = ~(np.isnan(a) | np.isnan(b))
    a, b = a[known], b[known]
    if len(a) <= ddof:
        return NAN
    return ((a - a.mean()) * (b - b.mean())).sum() / (len(a) - ddof)


def bytes_of(cells):
    """How many bytes pandas would take for a column."""
    size = len(cells)
    if cells.letter != "S":
        return size * {"b": 1, "C": 1}.get(cells.letter, 8)
    known = sum(len(text.encode()) for text in cells.known().tolist())
    gaps = (size + 7) // 8 if cells.missing().any() else 0
    return known + 8 * size + gaps


def index_bytes(index):
    """How many bytes pandas would take for labels."""
    from pandas._index import RangeIndex

    return (
        132
        if isinstance(index, RangeIndex)
        else sum(map(bytes_of, index._parts if index.nlevels > 1 else [index._cells]))
    )


def _size_text(frame):
    size = float(index_bytes(frame.index) + sum(map(bytes_of, frame._values)))
    more = "+" if any(cells.letter == "O" for cells in frame._values) else ""
    for unit in ("bytes", "KB"):
        if size < 1024:
            return f"{size:.1f}{more} {unit}"
        size /= 1024
    return f"{size:.1f}{more} MB"


def _head(table):
    size, index = len(table), table.index
    ends = f", {index[0]} to {index[-1]}" if size else ""
    return [f"<class 'pandas.{type(table).__name__}'>", f"{type(index).__name__}: {size} entries{ends}"]


def column_info(column, buf=None):
    """Writes what is in the column."""
    count, kind = f"{int(column.count())} non-null", str(column.dtype)
    lines = [*_head(column), f"Series name: {column.name}", "Non-Null Count  Dtype", "--------------  -----"]
    lines += [f"{count:<14}  {kind}", f"dtypes: {kind}(1)", f"memory usage: {_size_text(column.to_frame())}"]
    (sys.stdout if buf is None else buf).write("\n".join(lines) + "\n")


def info(frame, buf=None):
    """Writes what is in the frame."""
    out = sys.stdout if buf is None else buf
    lines = _head(frame)
    lines.append(f"Data columns (total {len(frame.columns)} columns):")
    names = [str(label) for label in frame.columns]
    counts = [f"{int(column.count())} non-null" for column in frame._columns()]
    kinds = [str(cells.dtype) for cells in frame._values]
    rows = [
        [" # ", *(f" {at} " for at in range(len(names)))],
        ["Column", *names],
        ["Non-Null Count", *counts],
        ["Dtype", *kinds],
    ]
    widths = [max(map(len, row)) for row in rows]
    for at in range(len(names) + 1):
        cells = [row[at].ljust(width) for row, width in zip(rows, widths)]
        lines.append(cells[0] + "  " + "  ".join(cells[1:]))
        if at == 0:
            lines.append(
                "--- "
                + " "
                + "  ".join(
                    "-" * len(row[0]) + " " * (width - len(row[0])) for row, width in list(zip(rows, widths))[1:]
                )
            )
    kinds = {}
    for cells in frame._values:
        kinds[str(cells.dtype)] = kinds.get(str(cells.dtype), 0) + 1
    lines.append("dtypes: " + ", ".join(f"{kind}({count})" for kind, count in sorted(kinds.items())))
    lines.append(f"memory usage: {_size_text(frame)}")
    out.write("\n".join(lines) + "\n")
