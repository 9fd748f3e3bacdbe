"""Scalars: what an array's cells are one by one."""

import builtins
import numbers

import _headwater_array as _array
from numpy._dtypes import dtype
from numpy._operators import PLAIN, Operators


class generic(Operators):
    """Above all scalars."""

    __slots__ = ()
    shape = ()
    ndim = 0
    size = 1
    nbytes = 8
    _code = None

    @property
    def dtype(self):
        """The type of the cell."""
        return dtype(self._code)

    @property
    def itemsize(self):
        """How many bytes it would take."""
        return self.dtype.itemsize

    @property
    def T(self):
        """Itself."""
        return self

    @property
    def real(self):
        """Itself: there are no imaginary parts."""
        return self

    @property
    def imag(self):
        """Nothing."""
        return type(self)(0)

    def item(self):
        """The cell as Python's own object."""
        return _array.item(self)

    def tolist(self):
        """The cell as Python's own object."""
        return _array.item(self)

    def conjugate(self):
        """Itself."""
        return self

    conj = conjugate

    def copy(self):
        """Itself, which never changes."""
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __array__(self, dtype=None, copy=None):
        return _array.array(self, None)

    def __getattr__(self, name):
        # What arrays can do, scalars can do as arrays with no axes.
        if name.startswith("_") or not hasattr(_array.ndarray, name):
            raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute '{name}'")
        return getattr(_array.array(self, None), name)

    def __getitem__(self, key):
        if key == ():
            return self
        raise IndexError("invalid index to scalar variable.")

    def __format__(self, spec):
        return format(self.item(), spec) if spec else str(self)


class number(generic):
    """Above all numbers."""

    __slots__ = ()


_SEQUENCES = (builtins.str, bytes, list, tuple)


class integer(number):
    """Above whole numbers."""

    __slots__ = ()

    # A text or a list times a number is that often itself.
    def __mul__(self, other):
        return other * self._plain if isinstance(other, _SEQUENCES) else _array.binary("multiply", self, other)

    def __rmul__(self, other):
        return other * self._plain if isinstance(other, _SEQUENCES) else _array.binary("multiply", other, self)

    def is_integer(self):
        """It is."""
        return True

    @property
    def numerator(self):
        """Itself."""
        return self

    @property
    def denominator(self):
        """One."""
        return type(self)(1)

    def bit_count(self):
        """How many bits are set."""
        return self._plain.bit_count()

    def __index__(self):
        return self._plain

    def __int__(self):
        return self._plain


class signedinteger(integer):
    """Above whole numbers with a sign."""

    __slots__ = ()


class unsignedinteger(integer):
    """Above whole numbers with no sign."""

    __slots__ = ()


class inexact(number):
    """Above floats."""

    __slots__ = ()


class floating(inexact):
    """Above floats."""

    __slots__ = ()


class flexible(generic):
    """Above texts."""

    __slots__ = ()


class character(flexible):
    """Above texts."""

    __slots__ = ()


class _Cell(_array.Scalar):
    """A scalar that is none of Python's own objects."""

    __slots__ = ()

    def __new__(cls, value=0, *rest):
        if isinstance(value, (list, tuple, _array.Array)):
            return _array.array(value, cls._code)[()]
        return _array.scalar(cls, value, cls._code)

    def __bool__(self):
        return builtins.bool(self._plain)

    def __int__(self):
        return int(self._plain)

    def __float__(self):
        return float(self._plain)

    def __complex__(self):
        return complex(self._plain)

    def __hash__(self):
        return hash(self._plain)

    def __str__(self):
        return _array.text(self)

    def __repr__(self):
        return f"np.{type(self).__name__}({self})"

    def __round__(self, digits=None):
        if digits is None:
            return round(self._plain)
        return type(self)(round(self._plain, digits))

    def __trunc__(self):
        return int(self._plain)

    def __floor__(self):
        import math

        return math.floor(self._plain)

    def __ceil__(self):
        import math

        return math.ceil(self._plain)

    def __reduce__(self):
        return type(self), (self._plain,)


def _class(name, above, code=None):
    made = type(name, (_Cell, above), {"__slots__": (), "__module__": "numpy", "_code": code or name})
    for operator in ("__hash__",):
        setattr(made, operator, getattr(_Cell, operator))
    return made


int8, int16, int32, int64 = (_class(f"int{bits}", signedinteger) for bits in (8, 16, 32, 64))
uint8, uint16, uint32, uint64 = (_class(f"uint{bits}", unsignedinteger) for bits in (8, 16, 32, 64))
float16, float32 = (_class(f"float{bits}", floating) for bits in (16, 32))


class bool(_Cell, generic):
    """A truth value."""

    __slots__ = ()
    __module__ = "numpy"
    _code = "bool"

    def __repr__(self):
        return f"np.{self._plain}_"

    def __index__(self):
        return int(self._plain)

    def __invert__(self):
        return _array.unary("invert", self)

    __hash__ = _Cell.__hash__


class float64(floating, float):
    """A float, which is one of Python's own as well."""

    __slots__ = ()
    __module__ = "numpy"
    _code = "float64"

    def __new__(cls, value=0.0):
        if isinstance(value, (list, tuple, _array.Array)):
            return _array.array(value, "float64")[()]
        return float.__new__(cls, value)

    @property
    def _plain(self):
        return float(self)

    @property
    def real(self):
        """Itself."""
        return self

    @property
    def imag(self):
        """Nothing."""
        return float64(0.0)

    def item(self):
        """Python's own float."""
        return float(self)

    tolist = item
    __hash__ = float.__hash__
    __bool__ = float.__bool__
    __int__ = float.__int__
    __float__ = float.__float__
    __str__ = float.__repr__
    __format__ = float.__format__

    def __repr__(self):
        return f"np.float64({float.__repr__(self)})"

    def __round__(self, digits=None):
        return round(float(self)) if digits is None else _array.ndarray.round(self, digits)

    def __reduce__(self):
        return float64, (float(self),)

    def __getnewargs__(self):
        return (float(self),)


class str_(str, character):
    """A text, which is one of Python's own as well."""

    __slots__ = ()
    __module__ = "numpy"
    _code = "<U0"
    # A text is added, compared and formatted as Python does it.
    for _name in ("add", "mul", "rmul", "mod", "rmod", "eq", "ne", "lt", "le", "gt", "ge", "hash", "getitem", "format"):
        locals()[f"__{_name}__"] = getattr(str, f"__{_name}__")
    del _name

    def __radd__(self, other):
        return str.__add__(other, self)

    @property
    def dtype(self):
        """The type of a text of this length."""
        return dtype(f"<U{max(len(self), 1)}")

    def item(self):
        """Python's own text."""
        return str.__str__(self)

    tolist = item

    def __repr__(self):
        return f"np.str_({str.__repr__(self)})"

    def __str__(self):
        return str.__str__(self)


bool_ = bool
intp = int_ = longlong = int64
intc = int32
short, byte = int16, int8
uintp = uint = ulonglong = uint64
uintc, ushort, ubyte = uint32, uint16, uint8
double, single, half = float64, float32, float16
object_ = object
generic.__module__ = number.__module__ = integer.__module__ = signedinteger.__module__ = "numpy"
unsignedinteger.__module__ = inexact.__module__ = floating.__module__ = flexible.__module__ = "numpy"
character.__module__ = "numpy"

for _kind in (int8, int16, int32, int64, uint8, uint16, uint32, uint64, float16, float32, float64, bool, str_):
    setattr(_array, _kind.__name__, _kind)
    PLAIN.add(_kind)
_array.object = object
numbers.Integral.register(integer)
numbers.Real.register(floating)

True_, False_ = bool(True), bool(False)

_OTHERS = ("builtins", "numbers", "dtype", "Operators", "PLAIN")
__all__ = [name for name in globals() if not name.startswith("_") and name not in _OTHERS]
