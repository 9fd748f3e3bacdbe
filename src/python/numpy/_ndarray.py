"""`ndarray`: what Rust has of an array, with Python's operators and numpy's methods."""

import _headwater_array as _array
from numpy import _reductions
from numpy._dtypes import dtype as _dtype
from numpy._dtypes import name_of, of_array
from numpy._own import missing
from numpy._operators import PLAIN, Operators, gives_way
from numpy._printing import array_format, array_repr, array_str


class ndarray(Operators, _array.Array):
    """Cells of one type in a shape."""

    __slots__ = ()
    __module__ = "numpy"
    __hash__ = None

    def __new__(cls, shape, dtype=float, **options):
        return _array.full(shape, 0, name_of(dtype))

    # --- what it is

    @property
    def dtype(self):
        """The type of its cells."""
        return of_array(self)

    @property
    def T(self):
        """Its axes in reverse."""
        return _array.transpose(self)

    mT = T

    @property
    def itemsize(self):
        """How many bytes a cell takes."""
        return self.dtype.itemsize

    @property
    def nbytes(self):
        """How many bytes its cells take."""
        return self.size * self.dtype.itemsize

    @property
    def strides(self):
        """How many bytes neighbours along each axis are apart, if they lie row after row."""
        steps = [self.itemsize]
        for length in reversed(self.shape[1:]):
            steps.append(steps[-1] * length)
        return tuple(reversed(steps)) if self.shape else ()

    @property
    def real(self):
        """Itself: there are no imaginary parts."""
        return self

    @property
    def imag(self):
        """Nothing, in its shape."""
        return _array.full(self.shape, 0, self._dtype)

    @property
    def flat(self):
        """Its cells in a row."""
        return iter(self.ravel())

    @property
    def base(self):
        """None: whose cells it shows is not told."""

    def __array__(self, dtype=None, copy=None):
        return self if dtype is None else self.astype(dtype)

    def __class_getitem__(cls, given):
        return cls

    def __getattr__(self, name):
        raise missing("'numpy.ndarray' object", name)

    # --- one cell

    def item(self, *place):
        """A cell as Python's own object."""
        if not place:
            return _array.item(self)
        place = place[0] if len(place) == 1 else place
        found = self[place] if isinstance(place, tuple) else self.ravel()[place]
        return _array.item(found)

    def __bool__(self):
        if self.size == 1:
            return bool(_array.item(self))
        if self.size == 0:
            raise ValueError(
                "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not "
                "empty."
            )
        raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")

    def _only(self):
        if self.size != 1 or self.ndim:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return _array.item(self)

    def __int__(self):
        return int(self._only())

    def __float__(self):
        return float(self._only())

    def __complex__(self):
        return complex(self._only())

    def __index__(self):
        if self.ndim or self.dtype.kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return _array.item(self)

    def __contains__(self, value):
        return bool(_array.reduce("any", self == value))

    # --- texts

    __repr__ = array_repr
    __str__ = array_str
    __format__ = array_format

    # --- copies and other types

    def copy(self, order="C"):
        """The same cells in an array of their own."""
        return _array.copy(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        if self._dtype != "object":
            return _array.copy(self)
        import copy

        cells = [copy.deepcopy(cell, memo) for cell in self.ravel().tolist()]
        made = _array.full((len(cells),), None, "object")
        for at, cell in enumerate(cells):
            made[at] = cell
        return made.reshape(self.shape)

    def __reduce__(self):
        return _array.array, (self.tolist(), self._dtype)

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """Its cells as another type."""
        name = name_of(dtype)
        if self.dtype.kind == "f" and name[:3] in ("int", "uin") and not copy:
            copy = True
        return self if not copy and name == self._dtype else _array.astype(self, name)

    def view(self, dtype=None, type=None):
        """The same cells under another type that is kept in the same way."""
        return _array.retype(self, self._dtype if dtype is None else name_of(dtype))

    def fill(self, value):
        """Puts one value into each cell."""
        self[...] = value

    def tobytes(self, order="C"):
        """Its cells as a machine has them in memory."""
        import struct

        code = self.dtype.char
        cells = self.ravel().tolist()
        return struct.pack(f"<{len(cells)}{code}", *cells)

    def tofile(self, file, sep="", format="%s"):
        """Writes its cells to an open file."""
        file.write(self.tobytes() if not sep else sep.join(format % cell for cell in self.ravel().tolist()))

    def byteswap(self, inplace=False):
        """The same: the order of bytes is the machine's."""
        return self

    def setflags(self, write=None, align=None, uic=None):
        """Does nothing: arrays can always be written to."""

    def conj(self):
        """Itself: there are no imaginary parts."""
        return self

    conjugate = conj

    # --- shapes

    def reshape(self, *shape, order="C", copy=None):
        """Its cells in another shape."""
        shape = shape[0] if len(shape) == 1 else shape
        if order == "F":
            shape = tuple(shape) if hasattr(shape, "__iter__") else (shape,)
            return _array.transpose(_array.reshape(_array.transpose(self), shape[::-1]))
        return _array.reshape(self, shape)

    def ravel(self, order="C"):
        """Its cells in a row."""
        return _array.reshape(self.T if order == "F" else self, -1)

    def flatten(self, order="C"):
        """A copy of its cells in a row."""
        return _array.copy(self.ravel(order))

    def resize(self, *shape, refcheck=True):
        """Another shape for the same array."""
        self.shape = shape[0] if len(shape) == 1 else shape

    def transpose(self, *axes):
        """Its axes in another order."""
        axes = axes[0] if len(axes) == 1 else axes
        return _array.transpose(self, axes or None)

    def swapaxes(self, axis1, axis2):
        """Two axes changed for each other."""
        axes = list(range(self.ndim))
        axes[axis1], axes[axis2] = axes[axis2], axes[axis1]
        return _array.transpose(self, tuple(axes))

    def squeeze(self, axis=None):
        """Without the axes that have one cell only."""
        axes = range(self.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
        gone = {at % self.ndim for at in axes if self.shape[at] == 1 or axis is not None}
        if any(self.shape[at] != 1 for at in gone):
            raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
        return _array.reshape(self, tuple(n for at, n in enumerate(self.shape) if at not in gone))

    # --- order and choice

    def sort(self, axis=-1, kind=None, order=None, *, stable=None):
        """Puts its cells in order."""
        import numpy

        self[...] = numpy.sort(self, axis)

    def compress(self, condition, axis=None, out=None):
        """The parts where something is true."""
        import numpy

        return numpy.compress(condition, self, axis)

    def put(self, indices, values, mode="raise"):
        """Puts values at places of its cells in a row."""
        flat = self.ravel()
        flat[indices] = values
        if not flat._shares(self):
            self[...] = flat.reshape(self.shape)


def _forwarded(name):
    """A method that is a function of the module."""

    def method(self, *args, **options):
        import numpy

        return getattr(numpy, name)(self, *args, **options)

    method.__name__ = name
    return method


for _name in (
    "argsort", "choose", "clip", "cumprod", "cumsum", "diagonal", "dot", "nonzero", "repeat", "round",
    "searchsorted", "take", "trace",
):  # fmt: skip
    setattr(ndarray, _name, _forwarded(_name))
for _name in ("sum", "prod", "min", "max", "argmin", "argmax", "any", "all", "mean", "var", "std"):
    setattr(ndarray, _name, getattr(_reductions, _name))


def _in_place(name, symbol):
    def operator(self, other):
        if gives_way(other):
            return NotImplemented
        made = _array.binary(name, self, other)
        if _array.dtype_of(made) != self._dtype and not _fits(_dtype(_array.dtype_of(made)), self.dtype):
            from numpy.exceptions import UFuncTypeError

            raise UFuncTypeError(
                f"Cannot cast ufunc '{name}' output from {_dtype(_array.dtype_of(made))!r} to {self.dtype!r} with "
                "casting rule 'same_kind'"
            )
        if getattr(made, "shape", ()) != self.shape:
            raise ValueError(
                f"non-broadcastable output operand with shape {str(self.shape).replace(' ', '')} doesn't match the "
                f"broadcast shape {str(made.shape).replace(' ', '')}"
            )
        self[...] = made
        return self

    return operator


def _fits(made, own):
    order = "biufO"
    if made.kind in "Mm" or own.kind in "MmU" or made.kind == "U":
        return made.kind == own.kind
    return order.index(made.kind.replace("u", "i")) <= order.index(own.kind)


for _python, _name in (
    ("add", "add"), ("sub", "subtract"), ("mul", "multiply"), ("truediv", "divide"), ("floordiv", "floor_divide"),
    ("mod", "remainder"), ("pow", "power"), ("and", "bitwise_and"), ("or", "bitwise_or"), ("xor", "bitwise_xor"),
):  # fmt: skip
    setattr(ndarray, f"__i{_python}__", _in_place(_name, _python))

_array.ndarray = ndarray
PLAIN.add(ndarray)
