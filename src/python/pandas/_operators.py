"""The operators of columns and frames: cell by cell."""

import operator

ARITHMETIC = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow"]
COMPARISONS = ["eq", "ne", "lt", "le", "gt", "ge"]
LOGIC = ["and", "or", "xor"]
# Methods of the same meaning.
METHODS = {"div": "truediv", "divide": "truediv", "multiply": "mul", "subtract": "sub"}


def swapped(function):
    """The function with its arguments the other way round."""
    return lambda a, b: function(b, a)


def _logic(name):
    function = getattr(operator, f"__{name}__")

    def combine(a, b):
        if not isinstance(a, (bool, int)) or not isinstance(b, (bool, int)):
            kinds = f"{type(a).__name__!r} and {type(b).__name__!r}"
            raise TypeError(f"unsupported operand type(s) for {'&|^'[LOGIC.index(name)]}: {kinds}")
        return function(a, b)

    return combine


def add_operators(cls):
    """Gives a class its operators, by `_arithmetic`, `_compared` and `_logical`, and the methods of the same meaning."""

    def define(name, *names, method, function, mirrored=False):
        shown = f"r{name}" if mirrored else name

        def operation(self, other):
            return getattr(self, method)(shown, swapped(function) if mirrored else function, other)

        for each in names:
            operation.__name__ = each
            setattr(cls, each, operation)

    for name in ARITHMETIC:
        function = getattr(operator, name)
        same = [alias for alias, meant in METHODS.items() if meant == name]
        define(name, f"__{name}__", name, *same, method="_arithmetic", function=function)
        define(name, f"__r{name}__", f"r{name}", method="_arithmetic", function=function, mirrored=True)
    for name in COMPARISONS:
        define(name, f"__{name}__", name, method="_compared", function=getattr(operator, name))
    for name in LOGIC:
        define(name, f"__{name}__", method="_logical", function=_logic(name))
        define(name, f"__r{name}__", method="_logical", function=_logic(name), mirrored=True)
    cls.__neg__ = lambda self: self._each(operator.neg)
    cls.__pos__ = lambda self: self._each(operator.pos)
    cls.__abs__ = cls.abs = lambda self: self._each(abs)
    cls.__invert__ = lambda self: self._each(_inverted)
    return cls


def _inverted(cell):
    return not cell if isinstance(cell, bool) else ~cell
