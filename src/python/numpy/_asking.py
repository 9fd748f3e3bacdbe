"""Rounding, and questions that are answered by cells or by whole arrays."""

import _headwater_array as _array
from numpy._creating import asarray
from numpy._scalars import generic

__all__ = (
    "round around fix clip nan_to_num allclose isclose array_equal array_equiv iscomplexobj isrealobj iscomplex isreal "
    "isscalar real imag isposinf isneginf divmod modf heaviside sinc issubdtype result_type promote_types can_cast "
    "shape ndim size iterable finfo iinfo errstate seterr geterr isdtype min_scalar_type shares_memory may_share_memory"
).split()


def round(a, decimals=0, out=None):
    """Rounded to so many decimals, halves to the even digit."""
    if not isinstance(a, (_array.Array, float)) and hasattr(type(a), "round"):
        return a.round(decimals)
    a = asarray(a)
    kind = a.dtype.kind
    if kind in "iub" and decimals >= 0:
        made = a[()] if not a.ndim else a.copy()
    elif kind in "iu":
        scale = 10**-decimals
        made = _array.astype(_array.unary("rint", a / scale) * scale, a._dtype)
        made = made if a.ndim else made[()]
    elif decimals == 0:
        made = _array.unary("rint", a)
    elif decimals > 0:
        scale = 10.0**decimals
        made = _array.unary("rint", a * scale) / scale
    else:
        scale = 10.0**-decimals
        made = _array.unary("rint", a / scale) * scale
    if out is not None:
        out[...] = made
        return out
    return made


around = round


def fix(x, out=None):
    """Without what is behind the point."""
    return _array.unary("trunc", x)


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, **options):
    """No less and no greater than two limits."""
    low, high = (a_min if min is None else min), (a_max if max is None else max)
    if not isinstance(a, _array.Array) and hasattr(type(a), "clip") and not isinstance(a, generic):
        return a.clip(low, high)
    made = a if low is None else _array.binary("maximum", a, low)
    made = made if high is None else _array.binary("minimum", made, high)
    made = _array.copy(made) if made is a else made
    if out is not None:
        out[...] = made
        return out
    return made


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """With numbers in place of what is none."""
    given = x
    x = asarray(x)
    if x.dtype.kind != "f":
        return x if x.ndim else x[()]
    most = finfo(x.dtype).max
    made = _array.where(_array.unary("isnan", x), nan, x)
    made = _array.where(made == float("inf"), most if posinf is None else posinf, made)
    made = _array.where(made == float("-inf"), -most if neginf is None else neginf, made)
    if not copy and isinstance(given, _array.Array):
        given[...] = made
        return given
    return made if x.ndim else made[()]


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether cells are as good as equal."""
    a, b = asarray(a), asarray(b)
    near = abs(a - b) <= atol + rtol * abs(b)
    made = (near & _array.unary("isfinite", b)) | (a == b)
    if equal_nan:
        made = made | (_array.unary("missing", a) & _array.unary("missing", b))
    return made


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether all cells are as good as equal."""
    return bool(_array.reduce("all", isclose(a, b, rtol, atol, equal_nan)))


def array_equal(a1, a2, equal_nan=False):
    """Whether two arrays have the same shape and cells."""
    a, b = asarray(a1), asarray(a2)
    if a.shape != b.shape:
        return False
    same = a == b
    if equal_nan:
        same = same | (_array.unary("missing", a) & _array.unary("missing", b))
    return bool(_array.reduce("all", same))


def array_equiv(a1, a2):
    """Whether two arrays have the same cells when stretched to one shape."""
    try:
        return bool(_array.reduce("all", asarray(a1) == asarray(a2)))
    except ValueError:
        return False


def iscomplexobj(x):
    """No: there are no complex numbers here."""
    return isinstance(x, complex)


def isrealobj(x):
    """Whether it is no complex number."""
    return not isinstance(x, complex)


def isreal(x):
    """Whether cells have no imaginary part."""
    return asarray(x) == asarray(x)


def iscomplex(x):
    """Whether cells have an imaginary part."""
    return asarray(x) != asarray(x)


def isscalar(element):
    """Whether it is a single number or text."""
    return isinstance(element, (generic, int, float, complex, str, bytes, bool))


def real(val):
    """The real part: itself."""
    return val


def imag(val):
    """The imaginary part: nothing."""
    return asarray(val).imag


def isposinf(x, out=None):
    """Whether cells are larger than any number."""
    return asarray(x) == float("inf")


def isneginf(x, out=None):
    """Whether cells are less than any number."""
    return asarray(x) == float("-inf")


def divmod(x1, x2):
    """Quotients and what remains."""
    return _array.binary("floor_divide", x1, x2), _array.binary("remainder", x1, x2)


def modf(x):
    """What is behind the point, and what is before it."""
    whole = _array.unary("trunc", asarray(x) * 1.0)
    return x - whole, whole


def heaviside(x1, x2):
    """0 below zero, 1 above, and something else in between."""
    x1 = asarray(x1) * 1.0
    made = _array.where(x1 == 0, x2, _array.where(x1 < 0, 0.0, 1.0))
    return made if made.ndim else made[()]


def sinc(x):
    """sin(pi x) / (pi x)."""
    y = 3.141592653589793 * asarray(x)
    y = _array.where(y == 0, 1.0e-20, y)
    made = _array.unary("sin", y) / y
    return made if getattr(made, "ndim", 0) else asarray(made)[()]


# --- types


def issubdtype(arg1, arg2):
    """Whether a type is of a kind."""
    from numpy._dtypes import dtype

    kind = arg1 if isinstance(arg1, type) and issubclass(arg1, generic) else dtype(arg1).type
    above = arg2 if isinstance(arg2, type) and issubclass(arg2, generic) else dtype(arg2).type
    return issubclass(kind, above)


def isdtype(dtype, kind):
    """Whether a type is of a kind, by the kind's name."""
    from numpy._dtypes import dtype as of

    kinds = {
        "bool": "b", "signed integer": "i", "unsigned integer": "u", "integral": "iu", "real floating": "f",
        "numeric": "iuf",
    }  # fmt: skip
    return any(
        of(dtype).kind in kinds[one] if isinstance(one, str) else of(dtype) == one
        for one in (kind if isinstance(kind, tuple) else (kind,))
    )


def result_type(*arrays_and_dtypes):
    """The type that holds what all of them do."""
    from numpy._dtypes import dtype

    return dtype(_array.result_type([full_of(one) for one in arrays_and_dtypes]))


def full_of(one):
    """A cell of a type, or what is an array or a number already."""
    from numpy._dtypes import dtype, name_of

    return _array.full((1,), 0, name_of(one)) if isinstance(one, (dtype, str, type)) else one


def promote_types(type1, type2):
    """The type that holds the cells of both."""
    from numpy._dtypes import dtype, name_of
    from numpy.exceptions import DTypePromotionError

    name = _array.common_type(name_of(type1), name_of(type2))
    if name is None:
        raise DTypePromotionError(f"{dtype(type1)!r} and {dtype(type2)!r} have no type in common")
    return dtype(name)


def can_cast(from_, to, casting="safe"):
    """Whether a type holds all cells of another one."""
    from numpy._dtypes import name_of

    return casting == "unsafe" or _array.common_type(name_of(from_), name_of(to)) == name_of(to)


def min_scalar_type(a):
    """The narrowest type that holds a number."""
    from numpy._dtypes import dtype

    if isinstance(a, int) and not isinstance(a, bool):
        names = ("uint8", "uint16", "uint32", "uint64") if a >= 0 else ("int8", "int16", "int32", "int64")
        return next(dtype(name) for name in names if iinfo(name).min <= a <= iinfo(name).max)
    return asarray(a).dtype


def shares_memory(a, b, max_work=None):
    """Whether two arrays show the same cells."""
    return a._shares(b)


may_share_memory = shares_memory


def shape(a):
    """How many cells there are along each axis."""
    return a.shape if hasattr(a, "shape") else asarray(a).shape


def ndim(a):
    """How many axes there are."""
    return a.ndim if hasattr(a, "ndim") else asarray(a).ndim


def size(a, axis=None):
    """How many cells there are."""
    if axis is not None:
        return shape(a)[axis]
    return a.size if hasattr(a, "size") else asarray(a).size


def iterable(y):
    """Whether it can be iterated over."""
    try:
        iter(y)
    except TypeError:
        return False
    return True


class finfo:
    """The limits of a type of floats."""

    _KNOWN = {
        "float64": (64, 2.220446049250313e-16, 1.7976931348623157e308, 2.2250738585072014e-308, 15),
        "float32": (32, 1.1920928955078125e-07, 3.4028234663852886e38, 1.1754943508222875e-38, 6),
        "float16": (16, 0.0009765625, 65504.0, 6.103515625e-05, 3),
    }

    def __init__(self, dtype=float):
        from numpy._dtypes import dtype as of

        self.dtype = of(dtype)
        bits, eps, most, tiny, precision = self._KNOWN[self.dtype.name]
        kind = self.dtype.type
        self.bits, self.precision = bits, precision
        self.eps, self.max, self.min, self.tiny = kind(eps), kind(most), kind(-most), kind(tiny)
        self.smallest_normal = self.tiny
        self.resolution = kind(10.0**-precision)

    def __repr__(self):
        return f"finfo(resolution={self.resolution}, min={self.min}, max={self.max}, dtype={self.dtype.name})"


class iinfo:
    """The limits of a type of whole numbers."""

    def __init__(self, type):
        from numpy._dtypes import dtype as of

        self.dtype = of(type)
        if self.dtype.kind not in "iu":
            raise ValueError(f"Invalid integer data type '{self.dtype.kind}'.")
        self.kind, self.bits = self.dtype.kind, self.dtype.itemsize * 8
        self.min = 0 if self.kind == "u" else -(2 ** (self.bits - 1))
        self.max = 2 ** (self.bits - (self.kind == "i")) - 1

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype.name})"

    def __str__(self):
        line = "-" * 63
        return f"Machine parameters for {self.dtype.name}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n"


class errstate:
    """What is to be said of divisions by zero within a block: nothing is said here."""

    def __init__(self, **options):
        self._options = options

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def __call__(self, function):
        return function


def seterr(**options):
    """Does nothing: nothing is said of divisions by zero here."""
    return geterr()


def geterr():
    """What is said of divisions by zero: nothing."""
    return {"divide": "ignore", "over": "ignore", "under": "ignore", "invalid": "ignore"}
