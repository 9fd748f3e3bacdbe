"""Functions of cells: `sin`, `add`, `maximum` and their like."""

import _headwater_array as _array
from numpy._dtypes import name_of

_UNARY = (
    "sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh exp exp2 expm1 log log2 log10 log1p sqrt "
    "cbrt rint fabs degrees rad2deg radians deg2rad floor ceil trunc negative positive absolute square reciprocal sign "
    "isnan isinf isfinite signbit logical_not invert"
).split()
_BINARY = (
    "add subtract multiply divide floor_divide remainder fmod power maximum minimum fmax fmin arctan2 hypot copysign "
    "logaddexp gcd lcm bitwise_and bitwise_or bitwise_xor left_shift right_shift equal not_equal less less_equal "
    "greater greater_equal logical_and logical_or logical_xor"
).split()
_REDUCED = {
    "add": "sum", "multiply": "prod", "maximum": "max", "minimum": "min", "logical_and": "all", "logical_or": "any"
}  # fmt: skip


class ufunc:
    """A function that is applied to each cell."""

    __module__ = "numpy"
    signature = None
    nout = 1

    def __init__(self, name, nin):
        self.__name__ = self.__qualname__ = name
        self.nin = nin
        self.nargs = nin + 1

    def __call__(self, *args, out=None, where=True, dtype=None, casting=None, order=None, subok=True):
        if len(args) not in (self.nin, self.nin + 1):
            raise TypeError(
                f"{self.__name__}() takes from {self.nin} to {self.nin + 1} positional arguments but {len(args)} were "
                "given"
            )
        if len(args) > self.nin:
            args, out = args[:-1], args[-1]
        for arg in args:
            other = getattr(type(arg), "__array_ufunc__", None)
            if other is not None:
                return other(arg, self, "__call__", *args)
        if dtype is not None:
            args = [_array.array(arg, name_of(dtype)) for arg in args]
        made = _array.unary(self.__name__, *args) if self.nin == 1 else _array.binary(self.__name__, *args)
        if dtype is not None and not made.shape:
            made = made[()]
        out = out[0] if isinstance(out, tuple) else out
        if where is not True:
            if out is None:
                return _array.where(where, made, 0)
            out[...] = _array.where(where, made, out)
            return out
        if out is not None:
            out[...] = made
            return out
        return made

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, **options):
        """Many cells to one."""
        name = _REDUCED.get(self.__name__)
        if name is not None:
            return _array.reduce(name, array, axis, keepdims)
        rows = iter(_array.array(array, None))
        made = next(rows)
        for row in rows:
            made = self(made, row)
        return made

    def accumulate(self, array, axis=0, dtype=None, out=None):
        """What came together so far."""
        name = _REDUCED.get(self.__name__)
        if name in ("sum", "prod", "max", "min"):
            return _array.accumulate(name, array, axis)
        rows = []
        for row in _array.array(array, None):
            rows.append(self(rows[-1], row) if rows else row)
        return _array.array(rows, None)

    def outer(self, a, b):
        """Each of one with each of the other."""
        a, b = _array.array(a, None), _array.array(b, None)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def at(self, a, indices, b=None):
        """Changes cells in place, one as often as it is named."""
        for at, index in enumerate(_array.array(indices, None).tolist()):
            value = b if b is None or not hasattr(b, "__len__") else b[at]
            a[index] = self(a[index]) if b is None else self(a[index], value)

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"

    def __reduce__(self):
        return self.__name__


for _name in _UNARY:
    globals()[_name] = ufunc(_name, 1)
for _name in _BINARY:
    globals()[_name] = ufunc(_name, 2)

abs = absolute
true_divide, mod, pow, float_power = divide, remainder, power, power
conjugate = conj = positive
bitwise_not = bitwise_invert = invert
bitwise_left_shift, bitwise_right_shift = left_shift, right_shift
asin, acos, atan, asinh, acosh, atanh = arcsin, arccos, arctan, arcsinh, arccosh, arctanh
atan2 = arctan2

__all__ = [name for name in globals() if not name.startswith("_") and name != "name_of"]
