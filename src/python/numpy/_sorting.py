"""Choosing, sorting and finding cells; arrays as sets."""

import _headwater_array as _array
from numpy._creating import arange, asarray, full

__all__ = (
    "where argwhere nonzero flatnonzero extract select choose compress take take_along_axis put place putmask sort "
    "argsort lexsort partition argpartition unique unique_values unique_counts isin intersect1d union1d setdiff1d "
    "setxor1d searchsorted digitize apply_along_axis vectorize piecewise frompyfunc "
    "ix_ unravel_index ravel_multi_index fill_diagonal diag_indices tril_indices triu_indices put_along_axis"
).split()


def where(condition, x=None, y=None, /):
    """One of two, as a truth value says; or the places that are true."""
    if x is None and y is None:
        return nonzero(condition)
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    return _array.where(condition, x, y)


def nonzero(a):
    """The places of true cells, along each axis."""
    return _array.nonzero(asarray(a))


def argwhere(a):
    """The places of true cells, each in a row."""
    places = nonzero(a)
    return _array.transpose(_array.array([*places], "int64")) if places else full((0, 0), 0)


def flatnonzero(a):
    """The places of true cells among all in a row."""
    return nonzero(asarray(a).ravel())[0]


def extract(condition, arr):
    """The cells where something is true."""
    return asarray(arr).ravel()[asarray(condition).ravel().astype(bool)]


def compress(condition, a, axis=None, out=None):
    """The parts where something is true."""
    return take(a, flatnonzero(condition), axis)


def take(a, indices, axis=None, out=None, mode="raise"):
    """The parts at places along an axis."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    indices = asarray(indices)
    if mode == "clip":
        indices = _array.binary("minimum", _array.binary("maximum", indices, 0), a.shape[axis] - 1)
    elif mode == "wrap":
        indices = indices % a.shape[axis]
    if indices.ndim == 1:
        return _array.take(a, indices, axis)
    return a[(slice(None),) * (axis % a.ndim) + (indices if indices.ndim else int(indices),)]


def take_along_axis(arr, indices, axis=-1):
    """Along an axis, the cells at places that are told for each line."""
    arr = asarray(arr)
    return arr[_lines(arr.shape, axis % arr.ndim, asarray(indices))]


def _lines(shape, axis, places):
    """A key for the same places along an axis in each line, or for places of its own."""
    key = [arange(length).reshape((1,) * at + (-1,) + (1,) * (len(shape) - at - 1)) for at, length in enumerate(shape)]
    key[axis] = places
    return tuple(key)


def put(a, ind, v, mode="raise"):
    """Puts values at places of the cells in a row."""
    a.put(ind, v, mode)


def place(arr, mask, vals):
    """Puts values where something is true, over and over."""
    count = int(asarray(mask).sum())
    vals = asarray(vals).ravel()
    arr[asarray(mask).astype(bool)] = _array.take(vals, arange(count) % len(vals), 0)


def putmask(a, mask, values):
    """Puts values where something is true."""
    a[...] = _array.where(mask, values, a)


def select(condlist, choicelist, default=0):
    """The first of several whose condition is true."""
    made = asarray(default)
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        made = _array.where(condition, choice, made)
    return made


def choose(a, choices, out=None, mode="raise"):
    """The cells of those arrays that are told by number."""
    a = asarray(a)
    made = _array.broadcast_to(choices[0], a.shape)
    for number, choice in enumerate(choices):
        made = _array.where(a == number, choice, made)
    return made


def piecewise(x, condlist, funclist, *args, **kw):
    """What the function of the first true condition gives."""
    x = asarray(x)
    made = full(x.shape, 0, x.dtype)
    conditions = [asarray(condition) for condition in condlist]
    if len(funclist) == len(conditions) + 1:
        rest = conditions[0]
        for condition in conditions[1:]:
            rest = rest | condition
        conditions.append(~rest)
    for condition, function in zip(conditions, funclist):
        made[condition] = function(x[condition], *args, **kw) if callable(function) else function
    return made


# --- order


def _along(a, axis, function):
    """A function of the last axis along any other."""
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), -1
    if a.ndim < 2 or axis in (-1, a.ndim - 1):
        if not -max(a.ndim, 1) <= axis < max(a.ndim, 1):
            from numpy.exceptions import AxisError

            raise AxisError(f"axis {axis} is out of bounds for array of dimension {a.ndim}")
        return function(a)
    return _array.copy(function(a.swapaxes(axis, -1)).swapaxes(axis, -1))


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The cells in order."""
    return _along(a, axis, _array.sort)


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The places of the cells in order."""
    return _along(a, axis, _array.argsort)


def lexsort(keys, axis=-1):
    """The places of rows in the order of the last key, then of the one before."""
    keys = [asarray(key) for key in keys]
    return _array.lexsort(keys[::-1], [False] * len(keys), False)


def partition(a, kth, axis=-1, **options):
    """The cells with the least ones first: here all in order."""
    return sort(a, axis)


def argpartition(a, kth, axis=-1, **options):
    """The places of the cells with those of the least first: here all in order."""
    return argsort(a, axis)


def searchsorted(a, v, side="left", sorter=None):
    """Where cells would be inserted so that all stay in order."""
    a = asarray(a) if sorter is None else asarray(a)[sorter]
    return _array.searchsorted(a, v, side == "right")


def digitize(x, bins, right=False):
    """The numbers of the bins that cells are in."""
    bins = asarray(bins)
    if len(bins) > 1 and bins[0] > bins[-1]:
        return len(bins) - _array.searchsorted(bins[::-1], x, not right)
    return _array.searchsorted(bins, x, not right)


# --- sets


def unique(
    ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True
):  # fmt: skip
    """The distinct cells in order."""
    ar = asarray(ar)
    if axis is not None and ar.ndim > 1:
        rows = asarray(ar) if axis == 0 else ar.swapaxes(0, axis)
        order = _array.lexsort([*rows.reshape((len(rows), -1)).T], [False] * (rows.size // max(len(rows), 1)), False)
        flat = rows.reshape((len(rows), -1))[order]
        new = full((len(flat),), True)
        new[1:] = (flat[1:] != flat[:-1]).any(axis=1)
        firsts, numbers = order[new], full((len(flat),), 0)
        numbers[order] = new.cumsum() - 1
        made = rows[firsts] if axis == 0 else rows[firsts].swapaxes(0, axis)
    else:
        flat = ar.ravel()
        firsts, numbers = _array.unique(flat)
        made = flat[firsts]
        numbers = numbers.reshape(ar.shape)
    if not (return_index or return_inverse or return_counts):
        return made
    counts = _array.group("count", full((numbers.size,), 1), numbers.ravel(), len(firsts))
    wanted = [(return_index, firsts), (return_inverse, numbers), (return_counts, counts)]
    return (made, *(part for is_wanted, part in wanted if is_wanted))


def unique_values(x):
    """The distinct cells in order."""
    return unique(x)


def unique_counts(x):
    """The distinct cells, and how often each is there."""
    return unique(x, return_counts=True)


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Whether cells are among others."""
    if isinstance(test_elements, (set, frozenset)):
        # To numpy a set is one object, which is among no cells.
        made = full(asarray(element).shape, False)
    else:
        made = _array.isin(element, asarray(test_elements).ravel())
    return ~made if invert else made



def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """The distinct cells that both have."""
    one, two = unique(ar1), unique(ar2)
    made = one[isin(one, two)]
    if return_indices:
        return made, *(_array.unique(asarray(ar).ravel())[0][isin(unique(ar), made)] for ar in (ar1, ar2))
    return made


def union1d(ar1, ar2):
    """The distinct cells that one of them has."""
    return unique(_array.concatenate([asarray(ar1).ravel(), asarray(ar2).ravel()], 0))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The distinct cells of one that the other does not have."""
    one = asarray(ar1).ravel() if assume_unique else unique(ar1)
    return one[~asarray(isin(one, ar2))]


def setxor1d(ar1, ar2, assume_unique=False):
    """The distinct cells that just one of them has."""
    one, two = unique(ar1), unique(ar2)
    return unique(_array.concatenate([one[~isin(one, two)], two[~isin(two, one)]], 0))


# --- functions of Python's own


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """What a function makes of each line."""
    arr = asarray(arr)
    moved = arr.swapaxes(axis, -1) if arr.ndim > 1 else arr
    lines = moved.reshape((-1, moved.shape[-1]))
    made = _array.array([func1d(line, *args, **kwargs) for line in lines], None)
    shape = moved.shape[:-1] + made.shape[1:]
    made = made.reshape(shape)
    if arr.ndim == 1:
        return made if made.ndim else made[()]
    return made.swapaxes(axis, -1) if made.ndim == arr.ndim else made


class vectorize:
    """A function of single cells as one of arrays."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc = pyfunc
        self._types = otypes
        self.__doc__ = doc or pyfunc.__doc__
        self.__name__ = getattr(pyfunc, "__name__", "vectorize")

    def __call__(self, *args, **kwargs):
        from numpy._shaping import broadcast_arrays

        arrays = broadcast_arrays(*args)
        cells = [self.pyfunc(*cells, **kwargs) for cells in zip(*(a.ravel() for a in arrays))]
        if not cells and self._types is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        shape = arrays[0].shape
        if cells and isinstance(cells[0], tuple):
            return tuple(_array.array(list(part), None).reshape(shape) for part in zip(*cells))
        from numpy._dtypes import name_of

        # The first answer says of which type all are.
        name = name_of(self._types[0]) if self._types else _array.dtype_of(cells[0])
        name = "<U0" if name[:2] == "<U" else name
        return _array.array(cells, name).reshape(shape)


def frompyfunc(func, /, nin, nout, **options):
    """A function of single cells as one of arrays, which gives objects."""
    return vectorize(func, otypes=[object])


# --- places


def ix_(*args):
    """Lines of places that select all their crossings."""
    made = []
    for at, line in enumerate(args):
        line = asarray(line)
        line = line.nonzero()[0] if line._dtype == "bool" else line
        made.append(line.reshape((1,) * at + (-1,) + (1,) * (len(args) - at - 1)))
    return tuple(made)


def unravel_index(indices, shape, order="C"):
    """Places among all cells in a row as places along each axis."""
    places, made = asarray(indices), []
    for length in reversed((shape,) if isinstance(shape, int) else shape):
        made.append(places % length)
        places = places // length
    return tuple(reversed(made))


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    """Places along each axis as places among all cells in a row."""
    made = 0
    for places, length in zip(multi_index, dims):
        made = made * length + asarray(places)
    return made if made.shape else made[()]


def fill_diagonal(a, val, wrap=False):
    """Puts a value, or one each, on the diagonal of an array."""
    places = arange(min(a.shape))
    a[(places,) * a.ndim] = val


def diag_indices(n, ndim=2):
    """The places of a diagonal."""
    return (arange(n),) * ndim


def _triangle(n, k, m, is_upper):
    rows, columns = arange(n).reshape((-1, 1)), arange(n if m is None else m)
    return nonzero(columns - rows >= k if is_upper else columns - rows <= k)


def tril_indices(n, k=0, m=None):
    """The places on and below a diagonal."""
    return _triangle(n, k, m, False)


def triu_indices(n, k=0, m=None):
    """The places on and above a diagonal."""
    return _triangle(n, k, m, True)


def put_along_axis(arr, indices, values, axis):
    """Along an axis, puts values at places that are told for each line."""
    places = asarray(indices)
    arr[_lines(arr.shape, axis % arr.ndim, places)] = values
