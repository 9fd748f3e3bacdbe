"""New arrays."""

import math

import _headwater_array as _array
from numpy._dtypes import dtype as _dtype
from numpy._dtypes import name_of

__all__ = (
    "array asarray asanyarray ascontiguousarray copy zeros ones full empty zeros_like ones_like full_like empty_like "
    "eye identity arange linspace logspace geomspace meshgrid fromiter fromfunction diag tri tril triu indices mgrid "
    "ogrid frombuffer fromstring astype vander"
).split()


def array(object, dtype=None, *, copy=True, order="K", subok=False, ndmin=0, like=None):
    """An array of a list, of lists of lists, or of whatever else has cells."""
    if dtype is not None and getattr(dtype, "_code", dtype) in ("datetime64", "M8", "datetime64[us]"):
        from numpy._moments import finest

        dtype = finest(object, dtype)
    made = _array.array(object, None if dtype is None else name_of(dtype))
    while made.ndim < ndmin:
        made = made.reshape((1, *made.shape))
    return made


def asarray(a, dtype=None, order=None, *, copy=None, device=None, like=None):
    """The same array if it is one, or else a new one."""
    if isinstance(a, _array.Array) and not copy and (dtype is None or name_of(dtype) == a._dtype):
        return a
    return array(a, dtype)


asanyarray = ascontiguousarray = asarray


def copy(a, order="K", subok=False):
    """A copy."""
    return _array.copy(a)


def astype(x, dtype, /, *, copy=True, device=None):
    """An array's cells as another type."""
    return x.astype(dtype, copy=copy)


def zeros(shape, dtype=float, order="C", **options):
    """An array of zeros."""
    return full(shape, "" if _dtype(dtype).kind == "U" else 0, dtype)


def ones(shape, dtype=None, order="C", **options):
    """An array of ones."""
    return full(shape, 1, float if dtype is None else dtype)


def empty(shape, dtype=float, order="C", **options):
    """An array of zeros: here nothing is left to chance."""
    return full(shape, None if name_of(dtype) == "object" else 0, dtype)


def full(shape, fill_value, dtype=None, order="C", **options):
    """An array of one value."""
    return _array.full(shape, fill_value, None if dtype is None else name_of(dtype))


def _like(value):
    def function(a, dtype=None, order="K", subok=True, shape=None, **options):
        a = asarray(a)
        return full(a.shape if shape is None else shape, value, a.dtype if dtype is None else dtype)

    return function


zeros_like, ones_like, empty_like = _like(0), _like(1), _like(0)


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None, **options):
    """An array of one value, like another array."""
    a = asarray(a)
    return full(a.shape if shape is None else shape, fill_value, a.dtype if dtype is None else dtype)


def eye(N, M=None, k=0, dtype=float, order="C", **options):
    """Ones on a diagonal."""
    rows, columns = arange(N).reshape(-1, 1), arange(N if M is None else M)
    return _array.astype(columns - rows == k, name_of(dtype))


def identity(n, dtype=None, **options):
    """Ones on the diagonal of a square."""
    return eye(n, dtype=float if dtype is None else dtype)


def arange(start, stop=None, step=1, dtype=None, **options):
    """Numbers from a start up to a stop, each greater by a step."""
    if stop is None:
        start, stop = 0, start
    if step is None:
        step = 1
    kind = _dtype(_array.result_type([start, stop])).kind
    if kind in "MU":
        return _moments(start, stop, step, dtype)
    if step == 0:
        raise ZeroDivisionError("division by zero")
    count = math.ceil((stop - start) / step)
    made = _array.counting(start, step, max(int(count), 0))
    if dtype is None and _array.result_type([start, stop, step]) != made._dtype and made._dtype == "int64":
        dtype = _array.result_type([start, stop, step])
    return made if dtype is None else _array.astype(made, name_of(dtype))


def _moments(start, stop, step, dtype):
    if dtype is not None:
        start, stop = (_array.array(end, name_of(dtype))[()] for end in (start, stop))
    name = _array.result_type([start, stop])
    first, last = (int(_array.array(end, name).view("int64")) for end in (start, stop))
    if not isinstance(step, int):
        step = int(_array.array(step, f"timedelta64{name[name.index('[') :]}").view("int64"))
    return arange(first, last, step).view(name)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, **options):
    """So many numbers, evenly between two."""
    num = int(num)
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    parts = num - 1 if endpoint else num
    start, stop = asarray(start) * 1.0, asarray(stop) * 1.0
    delta = stop - start
    steps = _array.counting(0, 1, num) * 1.0
    if getattr(delta, "ndim", 0):
        steps = steps.reshape((num,) + (1,) * delta.ndim)
    step = delta / parts if parts > 0 else math.nan
    if parts > 0 and _all(step):
        made = steps * step
    elif parts > 0:
        made = steps / parts * delta
    else:
        made = steps * delta
    made = made + start
    if endpoint and num > 1:
        made[-1] = stop
    if dtype is not None:
        if name_of(dtype)[:3] in ("int", "uin"):
            made = _array.unary("floor", made)
        made = _array.astype(made, name_of(dtype))
    return (made, step) if retstep else made


def _all(step):
    return bool(_array.reduce("all", step))


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """So many numbers whose logarithms are even."""
    made = _array.binary("power", base, linspace(start, stop, num, endpoint))
    return made if dtype is None else _array.astype(made, name_of(dtype))


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """So many numbers, each as many times the one before."""
    if start == 0 or stop == 0:
        raise ValueError("Geometric sequence cannot include zero")
    sign = -1.0 if start < 0 and stop < 0 else 1.0
    made = sign * logspace(math.log10(start * sign), math.log10(stop * sign), num, endpoint)
    if num > 0:
        made[0] = start
        if num > 1 and endpoint:
            made[-1] = stop
    return made if dtype is None else _array.astype(made, name_of(dtype))


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    """Coordinates along axes as coordinates of each point."""
    lines = [asarray(x).ravel() for x in xi]
    rank = len(lines)
    order = list(range(rank))
    if indexing == "xy" and rank > 1:
        order[0], order[1] = 1, 0
    shape = [0] * rank
    for line, axis in zip(lines, order):
        shape[axis] = len(line)
    made = []
    for line, axis in zip(lines, order):
        own = [1] * rank
        own[axis] = len(line)
        line = line.reshape(tuple(own))
        made.append(line if sparse else _array.copy(_array.broadcast_to(line, tuple(shape))))
    return tuple(made)


def indices(dimensions, dtype=int, sparse=False):
    """The place of each point along each axis."""
    grids = meshgrid(*[arange(length) for length in dimensions], indexing="ij", sparse=sparse)
    return grids if sparse else array(list(grids), dtype)


class _Grid:
    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        slices = key if isinstance(key, tuple) else (key,)
        lines = []
        for part in slices:
            start = part.start or 0
            if isinstance(part.step, complex):
                lines.append(linspace(start, part.stop, int(abs(part.step))))
            else:
                lines.append(arange(start, part.stop, 1 if part.step is None else part.step))
        if not isinstance(key, tuple):
            return lines[0]
        grids = meshgrid(*lines, indexing="ij", sparse=self._sparse)
        return grids if self._sparse else array(list(grids))


mgrid, ogrid = _Grid(False), _Grid(True)


def fromiter(iter, dtype, count=-1, **options):
    """An array of what an iterator gives."""
    cells = list(iter)
    return array(cells if count < 0 else cells[:count], dtype)


def fromfunction(function, shape, *, dtype=float, **kwargs):
    """An array of what a function makes of places."""
    return function(*indices(shape, dtype), **kwargs)


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    """An array of the numbers in a text."""
    parts = string.split(sep.strip() or None)
    return array([float(part) for part in parts if part.strip()], None).astype(dtype)


def frombuffer(buffer, dtype=float, count=-1, offset=0, **options):
    """An array of bytes as a machine has numbers in memory."""
    import struct

    kind = _dtype(dtype)
    data = bytes(buffer)[offset:]
    number = len(data) // kind.itemsize if count < 0 else count
    return array(list(struct.unpack(f"<{number}{kind.char}", data[: number * kind.itemsize])), dtype)


def diag(v, k=0):
    """A line as a diagonal, or the diagonal of a matrix."""
    v = asarray(v)
    if v.ndim == 2:
        return v.diagonal(k)
    size = len(v) + abs(k)
    made = full((size, size), 0, v.dtype)
    places = arange(len(v))
    made[places + max(-k, 0), places + max(k, 0)] = v
    return made


def tri(N, M=None, k=0, dtype=float, **options):
    """Ones on and below a diagonal."""
    rows, columns = arange(N).reshape(-1, 1), arange(N if M is None else M)
    return _array.astype(columns - rows <= k, name_of(dtype))


def tril(m, k=0):
    """What is on and below a diagonal."""
    m = asarray(m)
    return _array.astype(_array.where(tri(*m.shape[-2:], k, bool), m, 0), m._dtype)


def triu(m, k=0):
    """What is on and above a diagonal."""
    m = asarray(m)
    return _array.astype(_array.where(tri(*m.shape[-2:], k - 1, bool), 0, m), m._dtype)


def vander(x, N=None, increasing=False):
    """The powers of numbers, side by side."""
    x = asarray(x)
    powers = arange(len(x) if N is None else N)
    return x.reshape(-1, 1) ** (powers if increasing else powers[::-1])
