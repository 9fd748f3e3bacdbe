"""One value out of a column: sums, means, extremes."""

import numpy as np
from pandas._cells import Cells
from pandas._missing import NAN, NaT
from pandas._own import missing

_NOTHING = np.float64(NAN)


def reduce(name, cells, skipna=True, **options):
    """The figure of that name."""
    if name in ("count", "size"):
        return _count(cells)
    if name == "nunique":
        return len(set(cells.known().keys()))
    if name in ("any", "all"):
        return _truth(name, cells)
    _check(name, cells)
    known = cells.known() if skipna else cells
    if not skipna and bool(cells.missing().any()):
        return NaT if cells.letter in "Mm" else _NOTHING
    if cells.letter in "SOCP":
        return _of_objects(name, known, options)
    array = known.array
    if cells.letter in "Mm":
        return _of_times(name, known, options)
    return figure(name, array, **options)


def _count(cells):
    return np.int64(len(cells) - int(cells.missing().sum()))


def _truth(name, cells):
    if cells.letter in "iufb":
        array = cells.known().array if cells.letter == "f" else cells.array
        return (np.any if name == "any" else np.all)(array != 0)
    values = cells.known().tolist()
    return np.bool_((any if name == "any" else all)(values))


def _check(name, cells):
    kind = cells.letter
    if kind == "S" and name not in ("sum", "min", "max"):
        raise TypeError(f"Cannot perform reduction '{name}' with string dtype")
    if kind == "C" and not (name in ("min", "max") and cells.dtype.ordered):
        raise TypeError(f"'Categorical' with dtype category does not support operation '{name}'")
    if kind == "M" and name not in ("min", "max", "mean", "median", "std"):
        raise TypeError(f"'DatetimeArray' with dtype {cells.dtype} does not support operation '{name}'")


def _of_objects(name, known, options):
    if known.letter == "C":
        return known.dtype.categories[int((min if name == "min" else max)(known.array.tolist()))]
    values = known.tolist()
    if name in ("min", "max"):
        if not values:
            return NAN
        return (min if name == "min" else max)(values)
    if name == "sum":
        if not values:
            return "" if known.letter == "S" else 0
        total = values[0]
        for value in values[1:]:
            total = total + value
        return total
    if name == "mean":
        texts = [value for value in values if isinstance(value, str)]
        if texts:
            raise TypeError(f"Could not convert {''.join(texts)!r} to numeric")
    return figure(name, np.array([float(value) for value in values], dtype="float64"), **options)


def _of_times(name, known, options):
    if not len(known):
        return NaT if name != "sum" else known._boxed(0)
    if name in ("min", "max", "sum"):
        return known._boxed(int(getattr(known.array, name)()))
    value = figure(name, known.array.astype("float64"), **options)
    if name == "std":
        from pandas._moments import span

        return span(int(value))
    return known._boxed(int(value))


def figure(name, array, ddof=1, q=0.5, interpolation="linear", min_count=0):
    """The figure of that name of numbers, none of them missing."""
    size = len(array)
    if name == "sum":
        return array.sum() if size >= min_count else _NOTHING
    if name in ("prod", "product"):
        return array.prod() if size >= min_count else _NOTHING
    if not size:
        return _NOTHING
    if name in ("min", "max"):
        return getattr(array, name)()
    if name == "mean":
        return np.float64(array.sum() / size)
    if name == "median":
        return quantile(np.sort(array.astype("float64")), 0.5)
    if name == "quantile":
        return quantile(np.sort(array.astype("float64")), q, interpolation)
    return _spread(name, array.astype("float64"), ddof)


def _spread(name, array, ddof):
    size = len(array)
    apart = array - array.sum() / size
    second = (apart**2).sum()
    if name in ("var", "std", "sem"):
        if size <= ddof:
            return _NOTHING
        var = second / (size - ddof)
        return var if name == "var" else np.sqrt(var) if name == "std" else np.sqrt(var) / np.sqrt(np.float64(size))
    if name == "skew":
        if size < 3:
            return _NOTHING
        third = (apart**3).sum()
        if second == 0:
            return np.float64(0.0)
        return (size * (size - 1) ** 0.5 / (size - 2)) * (third / second**1.5)
    if name in ("kurt", "kurtosis"):
        if size < 4:
            return _NOTHING
        fourth = (apart**4).sum()
        if second == 0:
            return np.float64(0.0)
        spread = 3 * (size - 1) ** 2 / ((size - 2) * (size - 3))
        top = size * (size + 1) * (size - 1) * fourth
        return top / ((size - 2) * (size - 3) * second**2) - spread
    raise missing("pandas' figures", name)


def quantile(ordered, part, interpolation="linear"):
    """The number below which a part of the numbers is. They must be in order."""
    if not 0 <= part <= 1:
        raise ValueError(f"percentiles should all be in the interval [0, 1]. Try {part / 100} instead.")
    size = len(ordered)
    if not size:
        return _NOTHING
    place = (size - 1) * part
    low = int(place)
    high = min(low + 1, size - 1)
    if interpolation == "lower":
        return ordered[low]
    if interpolation == "higher":
        return ordered[high if place > low else low]
    if interpolation == "nearest":
        return ordered[round(place)]
    if interpolation == "midpoint":
        return (ordered[low] + ordered[high if place > low else low]) / 2
    rest = place - low
    a, b = ordered[low], ordered[high]
    # From the nearer end, as numpy does it.
    return a + (b - a) * rest if rest < 0.5 else b - (b - a) * (1 - rest)


def extreme_at(name, cells):
    """Where the smallest (`min`) or largest value is."""
    holes = cells.missing()
    if bool(holes.all()):
        raise ValueError(
            f"attempt to get arg{name} of an empty sequence" if not len(cells) else "Encountered all NA values"
        )
    if cells.letter in "SO":
        values = cells.tolist()
        places = [at for at, hole in enumerate(holes.tolist()) if not hole]
        return (min if name == "min" else max)(places, key=lambda at: values[at])
    array = cells.array.astype("float64") if cells.letter != "m" and cells.letter != "M" else cells.array
    if holes.any():
        worst = np.inf if name == "min" else -np.inf
        array = np.where(holes, worst, array.astype("float64"))
    return int(array.argmin() if name == "min" else array.argmax())


def cumulated(name, cells):
    """Running sums, products, extremes; gaps stay gaps."""
    if cells.letter in "SC":
        raise TypeError(
            f"Cannot perform reduction '{name}' with string dtype" if cells.letter == "S" else "not numeric"
        )
    array = cells.array
    if cells.letter == "O":
        array = cells.floats()
    if cells.letter == "b":
        array = array.astype("int64")
    holes = cells.missing()
    if name in ("cummax", "cummin"):
        pick = np.maximum if name == "cummax" else np.minimum
        if holes.any():
            worst = -np.inf if name == "cummax" else np.inf
            array = np.where(holes, worst, array.astype("float64"))
        result = pick.accumulate(array)
    elif name == "cumsum":
        result = np.cumsum(np.where(holes, 0, array)) if holes.any() else np.cumsum(array)
    else:
        result = np.cumprod(np.where(holes, 1, array)) if holes.any() else np.cumprod(array)
    if holes.any():
        result = np.where(holes, cells.gap() if cells.letter in "Mm" else NAN, result)
    return Cells(result, cells.dtype if cells.letter in "Mm" else None)
