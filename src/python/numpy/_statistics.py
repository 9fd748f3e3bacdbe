"""Quantiles, averages, how lines go together, and how often what occurs."""

import math

import _headwater_array as _array
from numpy._creating import asarray, full, linspace

__all__ = (
    "median percentile quantile nanmedian nanpercentile nanquantile ptp average corrcoef cov histogram histogram2d "
    "histogram_bin_edges bincount"
).split()


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The cell in the middle."""
    if not isinstance(a, (_array.Array, list, tuple)) and hasattr(a, "median"):
        return a.median()
    return _median(asarray(a), axis, keepdims)


def _median(a, axis, keepdims):
    lines, shape = _lines(a, axis, keepdims)
    length = lines.shape[-1]
    if length == 0:
        return _shaped(full(lines.shape[:-1], math.nan), shape)
    ordered = _array.sort(lines)
    middle = ordered[..., (length - 1) // 2 : length // 2 + 1]
    made = _array.reduce("mean", middle, -1)
    if a.dtype.kind == "f":
        made = _array.where(_array.unary("isnan", ordered[..., -1]), math.nan, made)
    return _shaped(made, shape)


def _lines(a, axis, keepdims):
    """The cells with those that go together along the last axis, and the shape of what they become."""
    if axis is None:
        return a.ravel(), (1,) * a.ndim if keepdims else ()
    axes = sorted(at % a.ndim for at in (axis if isinstance(axis, tuple) else (axis,)))
    stay = [at for at in range(a.ndim) if at not in axes]
    shape = tuple(a.shape[at] for at in stay)
    lines = a.transpose((*stay, *axes)).reshape((*shape, -1))
    if keepdims:
        shape = tuple(1 if at in axes else length for at, length in enumerate(a.shape))
    return lines, shape


def _shaped(made, shape):
    made = asarray(made).reshape(shape)
    return made if shape else made[()]


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The number in the middle, gaps left out."""
    return nanquantile(a, 0.5, axis, keepdims=keepdims)


_METHODS = {
    "linear": None, "lower": "floor", "higher": "ceil", "nearest": "rint", "midpoint": None, "inverted_cdf": None,
}  # fmt: skip


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **options):
    """The cell below which a share of all cells is."""
    a, shares = asarray(a), asarray(q) * 1.0
    if bool(((shares < 0) | (shares > 1)).any()):
        raise ValueError("Quantiles must be in the range [0, 1]")
    if method not in _METHODS:
        raise AttributeError(f"method {method!r} of numpy.quantile is not in Headwater's own numpy")
    lines, shape = _lines(a, axis, keepdims)
    ordered = _array.sort(lines)
    made = [_shaped(_one_quantile(ordered, share, method), shape) for share in shares.ravel().tolist()]
    if not shares.ndim:
        return made[0]
    return _array.array(made, None).reshape(shares.shape + shape)


def _one_quantile(ordered, share, method):
    length = ordered.shape[-1]
    if length == 0:
        return full(ordered.shape[:-1], math.nan)
    place = share * (length - 1)
    if method == "inverted_cdf":
        place = max(math.ceil(share * length) - 1, 0)
    elif method == "midpoint":
        place = math.floor(place) + (0.5 if place != math.floor(place) else 0.0)
    elif _METHODS[method]:
        place = {"floor": math.floor, "ceil": math.ceil, "rint": lambda x: int(round(x))}[_METHODS[method]](place)
    if isinstance(place, int):
        return ordered[..., place]
    ordered = ordered * 1.0
    below = math.floor(place)
    above = min(below + 1, length - 1)
    low, high, weight = ordered[..., below], ordered[..., above], place - below
    step = high - low
    made = high - step * (1 - weight) if weight >= 0.5 else low + step * weight
    return _array.where(_array.unary("isnan", ordered[..., -1]), math.nan, made)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **options):
    """The cell below which so many per cent of all cells are."""
    shares = asarray(q) / 100
    if bool(((shares < 0) | (shares > 1)).any()):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return quantile(a, shares, axis, method=method, keepdims=keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **options):
    """The number below which a share of all numbers is."""
    a = asarray(a) * 1.0
    lines, shape = _lines(a, axis, keepdims)
    made = []
    for line in lines.reshape((-1, lines.shape[-1])):
        made.append(quantile(line[~_array.unary("isnan", line)], q, method=method))
    made = _array.array(made, None)
    shares = asarray(q)
    if shares.ndim:
        return made.T.reshape(shares.shape + shape)
    return _shaped(made, shape)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, **options):
    """The number below which so many per cent of all numbers are."""
    return nanquantile(a, asarray(q) / 100, axis, method=method, keepdims=keepdims)


def ptp(a, axis=None, out=None, keepdims=False):
    """From the least to the greatest."""
    return _array.reduce("max", a, axis, keepdims) - _array.reduce("min", a, axis, keepdims)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, some cells counting more than others."""
    a = asarray(a)
    if weights is None:
        made = _array.reduce("mean", a, axis, keepdims)
        count = a.size if axis is None else a.shape[axis]
        return (made, made * 0 + count) if returned else made
    weights = asarray(weights)
    if a.shape != weights.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        if weights.ndim == 1 and weights.shape[0] != a.shape[axis]:
            raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
        weights = weights.reshape(tuple(-1 if at == axis % a.ndim else 1 for at in range(a.ndim)))
        weights = _array.broadcast_to(weights, a.shape)
    total = _array.reduce("sum", weights * 1.0, axis, keepdims)
    if bool(_array.reduce("any", total == 0)):
        raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    made = _array.reduce("sum", a * weights * 1.0, axis, keepdims) / total
    return (made, total) if returned else made


# --- how lines go together


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """How lines vary together."""
    m = asarray(m) * 1.0
    lines = m.reshape((1, -1)) if m.ndim == 1 else m if rowvar else m.T
    if y is not None:
        y = asarray(y) * 1.0
        y = y.reshape((1, -1)) if y.ndim == 1 else y if rowvar else y.T
        lines = _array.concatenate([lines, y], 0)
    ddof = (0 if bias else 1) if ddof is None else ddof
    centred = lines - lines.mean(axis=1, keepdims=True)
    made = centred @ centred.T * (1 / (lines.shape[1] - ddof))
    return made.squeeze() if made.size > 1 else made.reshape(())


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """How lines vary together, from -1 to 1."""
    made = cov(x, y, rowvar)
    if not made.ndim:
        return made / made
    spread = _array.unary("sqrt", made.diagonal())
    made = made / spread.reshape((-1, 1)) / spread
    return _array.binary("minimum", _array.binary("maximum", made, -1), 1)


# --- how often


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """The ends of bins."""
    a = asarray(a).ravel()
    if not isinstance(bins, (int, str)) and not hasattr(bins, "__index__"):
        edges = asarray(bins)
        if bool((edges[:-1] > edges[1:]).any()):
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError("max must be larger than min in range parameter.")
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
    if not (math.isfinite(first) and math.isfinite(last)):
        raise ValueError(f"autodetected range of [{first}, {last}] is not finite")
    if isinstance(bins, str):
        bins = _automatic(a[(a >= first) & (a <= last)], bins)
    bins = int(bins)
    if bins < 1:
        raise ValueError("`bins` must be positive, when an integer")
    if first == last:
        first, last = first - 0.5, last + 0.5
    return linspace(first, last, bins + 1)


def _automatic(a, rule):
    """How many bins a rule finds right."""
    if not a.size:
        return 1
    span = float(a.max() - a.min())

    def sturges():
        return span / (math.log2(a.size) + 1)

    def fd():
        ends = percentile(a, [75, 25])
        return 2 * float(ends[0] - ends[1]) / a.size ** (1 / 3)

    widths = {
        "sturges": sturges, "fd": fd, "auto": lambda: min(fd() or math.inf, sturges()),
        "sqrt": lambda: span / math.sqrt(a.size), "rice": lambda: span / (2 * a.size ** (1 / 3)),
        "scott": lambda: (24 * math.pi**0.5 / a.size) ** (1 / 3) * float(a.std()),
    }  # fmt: skip
    if rule not in widths:
        raise ValueError(f"'{rule}' is not a valid estimator for `bins`")
    width = widths[rule]()
    if a.dtype.kind in "iu" and 0 < width < 1:
        width = 1
    return math.ceil(span / width) if width else 1


def histogram(a, bins=10, range=None, density=None, weights=None):
    """How many cells are in each bin, and the ends of the bins."""
    a = asarray(a).ravel()
    edges = histogram_bin_edges(a, bins, range)
    ordered = a[(a >= edges[0]) & (a <= edges[-1])]
    place = _array.searchsorted(edges, ordered, True) - 1
    # The last bin has its end.
    place = _array.binary("minimum", place, len(edges) - 2)
    if weights is None:
        counts = bincount(place, minlength=len(edges) - 1)
    else:
        weights = asarray(weights).ravel()[(a >= edges[0]) & (a <= edges[-1])]
        counts = bincount(place, weights, len(edges) - 1)
    if density:
        widths = edges[1:] - edges[:-1]
        return counts / widths / counts.sum(), edges
    return counts, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """How many points are in each cell of a grid, and the ends of its cells."""
    x, y = asarray(x).ravel(), asarray(y).ravel()
    pair = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else (bins, bins)
    spans = (None, None) if range is None else range
    ends = [histogram_bin_edges(line, count, span) for line, count, span in zip((x, y), pair, spans)]
    inside = (x >= ends[0][0]) & (x <= ends[0][-1]) & (y >= ends[1][0]) & (y <= ends[1][-1])
    lines = [line[inside] for line in (x, y)]
    sizes = [len(edges) - 1 for edges in ends]
    places = [
        _array.binary("minimum", _array.searchsorted(edges, line, True) - 1, size - 1)
        for edges, line, size in zip(ends, lines, sizes)
    ]
    counts = bincount(places[0] * sizes[1] + places[1], minlength=sizes[0] * sizes[1]).reshape(sizes) * 1.0
    return counts, *ends


def bincount(x, weights=None, minlength=0):
    """How often each whole number is there."""
    x = asarray(x)
    if x.size and x.dtype.kind not in "iub":
        raise TypeError(f"Cannot cast array data from {x.dtype!r} to dtype('int64') according to the rule 'safe'")
    if x.size and int(x.min()) < 0:
        raise ValueError("'list' argument must have no negative elements")
    length = max(int(x.max()) + 1 if x.size else 0, minlength)
    x = _array.astype(x, "int64")
    if weights is None:
        return _array.group("count", full((x.size,), 1), x, length)
    made = _array.group("sum", asarray(weights) * 1.0, x, length)
    return made
