"""Arrays in other shapes, joined and taken apart."""

import _headwater_array as _array
from numpy._creating import arange, asarray, full

__all__ = (
    "reshape ravel transpose permute_dims matrix_transpose swapaxes moveaxis rollaxis squeeze expand_dims atleast_1d "
    "atleast_2d atleast_3d broadcast_to broadcast_arrays broadcast_shapes concatenate concat stack vstack row_stack "
    "hstack dstack column_stack split array_split hsplit vsplit tile repeat flip fliplr flipud rot90 roll append "
    "insert delete pad resize trim_zeros unstack block c_ r_ s_ diagonal trace ndenumerate ndindex nditer copyto"
).split()


def reshape(a, /, shape=None, order="C", *, newshape=None, copy=None):
    """The cells in another shape."""
    return asarray(a).reshape(newshape if shape is None else shape, order=order)


def ravel(a, order="C"):
    """The cells in a row."""
    return asarray(a).ravel(order)


def transpose(a, axes=None):
    """The axes in another order."""
    return _array.transpose(a, axes)


permute_dims = transpose


def matrix_transpose(x, /):
    """The last two axes changed for each other."""
    return swapaxes(x, -1, -2)


def swapaxes(a, axis1, axis2):
    """Two axes changed for each other."""
    return asarray(a).swapaxes(axis1, axis2)


def moveaxis(a, source, destination):
    """Axes in other places."""
    a = asarray(a)
    source = [at % a.ndim for at in (source if hasattr(source, "__iter__") else [source])]
    destination = [at % a.ndim for at in (destination if hasattr(destination, "__iter__") else [destination])]
    order = [at for at in range(a.ndim) if at not in source]
    for place, axis in sorted(zip(destination, source)):
        order.insert(place, axis)
    return _array.transpose(a, tuple(order))


def rollaxis(a, axis, start=0):
    """An axis before another one."""
    axis = axis % a.ndim
    return moveaxis(a, axis, start - 1 if start > axis else start)


def squeeze(a, axis=None):
    """Without the axes that have one cell only."""
    return asarray(a).squeeze(axis)


def expand_dims(a, axis):
    """With axes that have one cell only."""
    a = asarray(a)
    axes = axis if isinstance(axis, (tuple, list)) else (axis,)
    rank = a.ndim + len(axes)
    new = {at % rank for at in axes}
    lengths = iter(a.shape)
    return a.reshape(tuple(1 if at in new else next(lengths) for at in range(rank)))


def _at_least(rank):
    def function(*arys):
        made = []
        for a in arys:
            a = asarray(a)
            if a.ndim == 0:
                a = a.reshape((1,) * rank)
            elif a.ndim == 1 and rank == 2:
                a = a.reshape((1, -1))
            elif a.ndim == 1 and rank == 3:
                a = a.reshape((1, -1, 1))
            elif a.ndim == 2 and rank == 3:
                a = a.reshape((*a.shape, 1))
            made.append(a)
        return made[0] if len(made) == 1 else tuple(made)

    return function


atleast_1d, atleast_2d, atleast_3d = _at_least(1), _at_least(2), _at_least(3)


def broadcast_to(array, shape, subok=False):
    """An array stretched to a shape."""
    return _array.broadcast_to(array, shape)


def broadcast_shapes(*args):
    """The shape that shapes can be stretched to."""
    made = full((), 0)
    for shape in args:
        made = asarray(made + full(shape, 0))
    return made.shape


def broadcast_arrays(*args, subok=False):
    """Arrays stretched to one shape."""
    shape = broadcast_shapes(*(asarray(a).shape for a in args))
    return tuple(_array.broadcast_to(a, shape) for a in args)


# --- joining


def concatenate(arrays, axis=0, out=None, *, dtype=None, casting="same_kind"):
    """Arrays one after the other along an axis."""
    arrays = [asarray(a) for a in arrays]
    if axis is None:
        arrays, axis = [a.ravel() for a in arrays], 0
    made = _array.concatenate(arrays, axis)
    return made if dtype is None else made.astype(dtype)


concat = concatenate


def stack(arrays, axis=0, out=None, **options):
    """Arrays along a new axis."""
    arrays = [asarray(a) for a in arrays]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in arrays}) > 1:
        raise ValueError("all input arrays must have the same shape")
    return _array.concatenate([expand_dims(a, axis) for a in arrays], axis)


def _several(arys):
    return arys if isinstance(arys, (list, tuple)) else list(arys)


def vstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays as rows below each other."""
    return concatenate([atleast_2d(a) for a in _several(tup)], 0, dtype=dtype)


row_stack = vstack


def hstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays side by side."""
    arrays = [atleast_1d(a) for a in _several(tup)]
    return concatenate(arrays, 0 if arrays and arrays[0].ndim == 1 else 1, dtype=dtype)


def dstack(tup):
    """Arrays behind each other."""
    return concatenate([atleast_3d(a) for a in _several(tup)], 2)


def column_stack(tup):
    """Lines as columns side by side."""
    arrays = [asarray(a) for a in _several(tup)]
    return concatenate([a.reshape((-1, 1)) if a.ndim < 2 else a for a in arrays], 1)


def block(arrays):
    """Lists of arrays joined from the inside out."""

    def depth(part):
        return 1 + depth(part[0]) if isinstance(part, list) else 0

    levels = depth(arrays)

    def join(part, level):
        if not isinstance(part, list):
            return asarray(part).reshape((1,) * max(levels - asarray(part).ndim, 0) + asarray(part).shape)
        return concatenate([join(inner, level - 1) for inner in part], -level)

    return join(arrays, levels)


def append(arr, values, axis=None):
    """An array with values at its end."""
    if axis is None:
        return concatenate([asarray(arr).ravel(), asarray(values).ravel()])
    return concatenate([asarray(arr), asarray(values)], axis)


def insert(arr, obj, values, axis=None):
    """An array with values before a place."""
    arr = asarray(arr).ravel() if axis is None else asarray(arr)
    axis = 0 if axis is None else axis % arr.ndim
    places = [obj] if isinstance(obj, int) else list(asarray(obj).tolist())
    length = arr.shape[axis]
    places = [place + length if place < 0 else place for place in places]
    values = _array.astype(asarray(values), arr._dtype)
    if len(places) == 1:
        head, tail = arange(places[0]), arange(places[0], length)
        shape = list(arr.shape)
        shape[axis] = values.size if arr.ndim == 1 else (1 if values.ndim < arr.ndim else values.shape[axis])
        if arr.ndim > 1 and values.ndim == arr.ndim - 1:
            values = expand_dims(values, axis)
        middle = _array.broadcast_to(values, tuple(shape))
        return _array.concatenate([_array.take(arr, head, axis), middle, _array.take(arr, tail, axis)], axis)
    cells = _array.broadcast_to(values, (len(places),))
    order = _array.argsort(_array.concatenate([arange(length) * 2 + 1, _array.array(places, None) * 2], 0))
    return _array.take(_array.concatenate([arr, cells], axis), order, axis)


def delete(arr, obj, axis=None):
    """An array without some places."""
    arr = asarray(arr).ravel() if axis is None else asarray(arr)
    axis = 0 if axis is None else axis
    keep = full((arr.shape[axis],), True)
    if isinstance(obj, int) and not -len(keep) <= obj < len(keep):
        raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {len(keep)}")
    keep[obj] = False
    return _array.take(arr, keep.nonzero()[0], axis)


# --- taking apart


def array_split(ary, indices_or_sections, axis=0):
    """Parts of an array along an axis, as even as can be."""
    ary = asarray(ary)
    length = ary.shape[axis]
    if hasattr(indices_or_sections, "__iter__"):
        ends = [0, *indices_or_sections, length]
    else:
        each, extra = divmod(length, indices_or_sections)
        ends = [0]
        for part in range(indices_or_sections):
            ends.append(ends[-1] + each + (part < extra))
    before = (slice(None),) * (axis % ary.ndim)
    return [ary[(*before, slice(start, end))] for start, end in zip(ends, ends[1:])]


def split(ary, indices_or_sections, axis=0):
    """Even parts of an array along an axis."""
    if not hasattr(indices_or_sections, "__iter__") and asarray(ary).shape[axis] % indices_or_sections:
        raise ValueError("array split does not result in an equal division")
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    """Parts side by side."""
    return split(ary, indices_or_sections, 1 if asarray(ary).ndim > 1 else 0)


def vsplit(ary, indices_or_sections):
    """Parts below each other."""
    return split(ary, indices_or_sections, 0)


def unstack(x, /, *, axis=0):
    """The parts along an axis, without it."""
    return tuple(moveaxis(asarray(x), axis, 0))


# --- over and over


def repeat(a, repeats, axis=None):
    """Each cell as often as told."""
    a = asarray(a).ravel() if axis is None else asarray(a)
    axis = 0 if axis is None else axis
    counts = _array.broadcast_to(_array.array(repeats, "int64"), (a.shape[axis],)).tolist()
    return _array.take(a, _array.array([at for at, count in enumerate(counts) for _ in range(count)], "int64"), axis)


def tile(A, reps):
    """An array over and over."""
    made = asarray(A)
    reps = (reps,) if isinstance(reps, int) else tuple(reps)
    made = made.reshape((1,) * (len(reps) - made.ndim) + made.shape)
    for axis, count in enumerate((1,) * (made.ndim - len(reps)) + reps):
        places = [*range(made.shape[axis])] * count
        made = _array.take(made, _array.array(places, "int64"), axis)
    return made


def resize(a, new_shape):
    """The cells in a shape of any size, over and over if there are too few."""
    a = asarray(a).ravel()
    size = 1
    for length in (new_shape,) if isinstance(new_shape, int) else new_shape:
        size *= length
    return _array.take(a, arange(size) % max(len(a), 1), 0).reshape(new_shape)


def flip(m, axis=None):
    """The other way round."""
    m = asarray(m)
    axes = range(m.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    axes = {at % m.ndim for at in axes}
    return m[tuple(slice(None, None, -1 if at in axes else 1) for at in range(m.ndim))]


def flipud(m):
    """Upside down."""
    return flip(m, 0)


def fliplr(m):
    """Left to right."""
    return flip(m, 1)


def rot90(m, k=1, axes=(0, 1)):
    """Turned by right angles."""
    m = asarray(m)
    for _ in range(k % 4):
        m = flip(swapaxes(m, *axes), axes[0])
    return m


def roll(a, shift, axis=None):
    """Moved along, what leaves at one end coming in at the other."""
    a = asarray(a)
    if axis is None:
        flat = a.ravel()
        return roll(flat, shift, 0).reshape(a.shape)
    for by, at in zip(*((one if isinstance(one, tuple) else (one,)) for one in (shift, axis))):
        length = a.shape[at]
        a = _array.take(a, (arange(length) - by) % max(length, 1), at)
    return a


def pad(array, pad_width, mode="constant", constant_values=0, **options):
    """An array with cells around it."""
    array = asarray(array)
    widths = _array.broadcast_to(_array.array(pad_width, "int64"), (array.ndim, 2)).tolist()
    for axis, (before, after) in enumerate(widths):
        length = array.shape[axis]
        places = arange(-before, length + after)
        if mode in ("edge", "constant"):
            made = _array.take(array, _array.binary("minimum", _array.binary("maximum", places, 0), length - 1), axis)
            if mode == "constant":
                outside = (places < 0) | (places >= length)
                key = (slice(None),) * axis + (outside,)
                made[key] = constant_values
            array = made
        elif mode == "wrap":
            array = _array.take(array, places % length, axis)
        elif mode in ("reflect", "symmetric"):
            span = 2 * length - (2 if mode == "reflect" else 0)
            places = abs(places % span) if mode == "reflect" else places % span
            last = length - (1 if mode == "reflect" else 0)
            folded = span - places - (0 if mode == "reflect" else 1)
            is_folded = places > last if mode == "reflect" else places >= last
            array = _array.take(array, _array.where(is_folded, folded, places), axis)
        else:
            raise AttributeError(f"mode {mode!r} of numpy.pad is not in Headwater's own numpy")
    return array


def trim_zeros(filt, trim="fb"):
    """Without the zeros at the ends."""
    there = asarray(filt).nonzero()[0]
    if not len(there):
        return filt[:0]
    start = int(there[0]) if "f" in trim.lower() else 0
    end = int(there[-1]) + 1 if "b" in trim.lower() else len(filt)
    return filt[start:end]


class _Joined:
    """`r_[...]` and `c_[...]`: slices and lines joined by writing them in brackets."""

    def __init__(self, as_columns):
        self._as_columns = as_columns

    def __getitem__(self, key):
        from numpy._creating import mgrid

        key = key if isinstance(key, tuple) else (key,)
        parts = [mgrid[part] if isinstance(part, slice) else part for part in key]
        return column_stack(parts) if self._as_columns else concatenate([atleast_1d(part) for part in parts])


class _Slices:
    """`s_[...]`: what stands in brackets as it is."""

    def __getitem__(self, key):
        return key


r_, c_, s_ = _Joined(False), _Joined(True), _Slices()


# --- diagonals, and one cell after the other


def diagonal(a, offset=0, axis1=0, axis2=1):
    """The cells on a diagonal."""
    a = moveaxis(asarray(a), (axis1, axis2), (-2, -1))
    rows, columns = a.shape[-2:]
    length = max(min(rows + min(offset, 0), columns - max(offset, 0)), 0)
    places = arange(length)
    return a[..., places + max(-offset, 0), places + max(offset, 0)]


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """The sum of a diagonal."""
    return _array.reduce("sum", diagonal(a, offset, axis1, axis2), -1)


def ndindex(*shape):
    """All places of a shape."""
    import itertools

    shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
    return itertools.product(*(range(length) for length in shape))


def ndenumerate(arr):
    """All places with their cells."""
    arr = asarray(arr)
    return zip(ndindex(*arr.shape), arr.ravel())


def nditer(op, **options):
    """All cells."""
    return iter(asarray(op).ravel())


def copyto(dst, src, casting="same_kind", where=True):
    """Puts the cells of one array into another."""
    dst[...] = src if where is True else _array.where(where, src, dst)
