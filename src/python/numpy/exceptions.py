"""The errors that are numpy's own."""


class AxisError(ValueError, IndexError):
    """There is no such axis."""


class DTypePromotionError(TypeError):
    """Two types have none in common."""


class UFuncTypeError(TypeError):
    """A function was given types that it does not take."""


class UFuncNoLoopError(UFuncTypeError):
    """A function does nothing with these types."""


class VisibleDeprecationWarning(UserWarning):
    """Something will be gone."""


class ComplexWarning(RuntimeWarning):
    """An imaginary part is lost."""


class RankWarning(RuntimeWarning):
    """A fit has too little to go by."""


for _error in (UFuncTypeError, UFuncNoLoopError):
    _error.__module__ = "numpy._core._exceptions"
