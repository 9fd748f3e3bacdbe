"""Many cells to one: `sum` and its like, as functions of the module and as methods of arrays."""

import _headwater_array as _array
from numpy._dtypes import dtype as _dtype
from numpy._dtypes import name_of
from numpy.exceptions import UFuncTypeError

_NO = object()


def _wide(a, name):
    return a if name is None else _array.astype(a, name_of(name))


def _refuse(name, a):
    """Texts have no sums, and no order to numpy."""
    kind = repr(_dtype(a._dtype))
    if name in ("sum", "mean", "prod"):
        twice = repr(_dtype(f"<U{2 * int(a._dtype[2:])}"))
        raise TypeError(
            f"the resolved dtypes are not compatible with add.reduce. Resolved ({kind}, {kind}, {twice})"
        )
    if name in ("min", "max", "var", "std"):
        function = {"min": "minimum", "max": "maximum"}.get(name, "subtract")
        raise UFuncTypeError(
            f"ufunc '{function}' did not contain a loop with signature matching types ({kind}, {kind}) -> None"
        )


def _reduced(name, a, axis, dtype, out, keepdims, initial, where, ddof=0.0):
    # A data frame, or a column of one, knows better.
    method = None if isinstance(a, (_array.Array, list, tuple, int, float)) else getattr(a, name, None)
    if method is not None and not hasattr(type(a), "_code"):
        options = {"axis": axis} if axis is not None or hasattr(type(a), "iloc") else {}
        return method(**options, ddof=ddof) if name in ("std", "var") else method(**options)
    if isinstance(a, (list, tuple)):
        a = _array.array(a, None)
    if getattr(a, "_dtype", "")[:2] == "<U":
        _refuse(name, a)
    if where is not True:
        neutral = {"sum": 0, "prod": 1, "any": False, "all": True, "max": initial, "min": initial}
        a = _array.where(where, a, neutral.get(name, float("nan")))
    skips = where is not True and name in ("mean", "var", "std")
    made = _array.reduce(name, _wide(a, dtype), axis, bool(keepdims), skips, ddof)
    if initial is not _NO and initial is not None:
        function = {"sum": "add", "prod": "multiply", "max": "maximum", "min": "minimum"}[name]
        made = _array.binary(function, made, initial)
    if dtype is not None and _array.dtype_of(made) != name_of(dtype):
        made = _array.array(made, name_of(dtype))[()]
    if out is not None:
        out[...] = made
        return out
    return made


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=_NO, where=True):
    """The sum of the cells, or the sums along an axis."""
    if not hasattr(a, "__len__") and hasattr(a, "__next__"):
        import builtins

        return builtins.sum(a)
    return _reduced("sum", a, axis, dtype, out, keepdims, initial, where)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=_NO, where=True):
    """The product of the cells."""
    return _reduced("prod", a, axis, dtype, out, keepdims, initial, where)


def min(a, axis=None, out=None, keepdims=False, initial=_NO, where=True):
    """The least cell."""
    if initial is not _NO and getattr(a, "size", 1) == 0:
        return initial
    return _reduced("min", a, axis, None, out, keepdims, initial, where)


def max(a, axis=None, out=None, keepdims=False, initial=_NO, where=True):
    """The greatest cell."""
    if initial is not _NO and getattr(a, "size", 1) == 0:
        return initial
    return _reduced("max", a, axis, None, out, keepdims, initial, where)


def any(a, axis=None, out=None, keepdims=False, *, where=True):
    """Whether a cell is true."""
    return _reduced("any", a, axis, None, out, keepdims, _NO, where)


def all(a, axis=None, out=None, keepdims=False, *, where=True):
    """Whether all cells are true."""
    return _reduced("all", a, axis, None, out, keepdims, _NO, where)


def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    """The mean of the cells."""
    return _reduced("mean", a, axis, dtype, out, keepdims, _NO, where)


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=_NO):
    """The variance of the cells."""
    ddof = ddof if correction is _NO else correction
    return _reduced("var", a, axis, dtype, out, keepdims, _NO, where, float(ddof))


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=_NO):
    """The standard deviation of the cells."""
    ddof = ddof if correction is _NO else correction
    return _reduced("std", a, axis, dtype, out, keepdims, _NO, where, float(ddof))


def argmin(a, axis=None, out=None, *, keepdims=False):
    """Where the least cell is."""
    return _reduced("argmin", a, axis, None, out, keepdims, _NO, True)


def argmax(a, axis=None, out=None, *, keepdims=False):
    """Where the greatest cell is."""
    return _reduced("argmax", a, axis, None, out, keepdims, _NO, True)


amin, amax = min, max


def cumsum(a, axis=None, dtype=None, out=None):
    """The sums so far."""
    return _array.accumulate("sum", _wide(a, dtype), axis)


def cumprod(a, axis=None, dtype=None, out=None):
    """The products so far."""
    return _array.accumulate("prod", _wide(a, dtype), axis)


def count_nonzero(a, axis=None, *, keepdims=False):
    """How many cells are true."""
    return _array.reduce("nonzero", a, axis, keepdims)


def _skipping(name):
    def function(a, axis=None, dtype=None, out=None, keepdims=False, **options):
        return _array.reduce(name, _wide(a, dtype), axis, bool(keepdims), True, float(options.get("ddof", 0)))

    function.__name__ = f"nan{name}"
    function.__doc__ = f"The {name} of the cells that are numbers."
    return function


nansum, nanprod, nanmin, nanmax, nanmean = (_skipping(name) for name in ("sum", "prod", "min", "max", "mean"))
nanvar, nanstd = _skipping("var"), _skipping("std")


def _place(name):
    def function(a, axis=None, out=None, *, keepdims=False):
        if bool(_array.reduce("any", _array.reduce("all", _array.unary("missing", a), axis))):
            raise ValueError("All-NaN slice encountered")
        return _array.reduce(name, a, axis, keepdims, True)

    function.__name__ = f"nan{name}"
    function.__doc__ = f"The {name} among the cells that are numbers."
    return function


nanargmin, nanargmax = _place("argmin"), _place("argmax")


def nancumsum(a, axis=None, dtype=None, out=None):
    """The sums so far, in which what is no number counts nothing."""
    a = _array.array(a, None)
    return _array.accumulate("sum", _array.where(_array.unary("missing", a), 0, a), axis)


def nancumprod(a, axis=None, dtype=None, out=None):
    """The products so far, in which what is no number counts nothing."""
    a = _array.array(a, None)
    return _array.accumulate("prod", _array.where(_array.unary("missing", a), 1, a), axis)

__all__ = [name for name in globals() if not name.startswith("_") and name not in ("name_of", "UFuncTypeError")]
