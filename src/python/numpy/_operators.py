"""Python's operators for arrays and scalars alike."""

import _headwater_array as _array

_BINARY = {
    "add": "add",
    "sub": "subtract",
    "mul": "multiply",
    "truediv": "divide",
    "floordiv": "floor_divide",
    "mod": "remainder",
    "pow": "power",
    "and": "bitwise_and",
    "or": "bitwise_or",
    "xor": "bitwise_xor",
    "lshift": "left_shift",
    "rshift": "right_shift",
}
_COMPARED = {"eq": "equal", "ne": "not_equal", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal"}
_UNARY = {"neg": "negative", "pos": "positive", "abs": "absolute", "invert": "invert"}


# Most other sides are of these classes, which need no closer look. Arrays and scalars are added to them.
PLAIN = {int, float, bool, str, list, tuple, type(None)}


def gives_way(other):
    """Whether the other side knows better: a column of a data frame."""
    kind = type(other)
    if kind in PLAIN:
        return False
    return hasattr(kind, "__array_priority__") or (hasattr(kind, "__array_ufunc__") and kind.__array_ufunc__ is None)


def _binary(name):
    compute = _array.binary

    def operator(self, other):
        if type(other) not in PLAIN and gives_way(other):
            return NotImplemented
        return compute(name, self, other)

    return operator


def _reflected(name):
    compute = _array.binary

    def operator(self, other):
        return compute(name, other, self)

    return operator


def _unary(name):
    compute = _array.unary

    def operator(self):
        return compute(name, self)

    return operator


class Operators:
    """A class below this one has all operators, cell by cell."""

    __slots__ = ()

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __matmul__(self, other):
        if gives_way(other):
            return NotImplemented
        return _array.matmul(self, other)

    def __rmatmul__(self, other):
        return _array.matmul(other, self)


for _python, _numpy in _BINARY.items():
    setattr(Operators, f"__{_python}__", _binary(_numpy))
    setattr(Operators, f"__r{_python}__", _reflected(_numpy))
for _python, _numpy in _COMPARED.items():
    setattr(Operators, f"__{_python}__", _binary(_numpy))
for _python, _numpy in _UNARY.items():
    setattr(Operators, f"__{_python}__", _unary(_numpy))
