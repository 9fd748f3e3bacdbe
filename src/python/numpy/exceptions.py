"""The errors that are numpy's own."""

import _headwater_array as _array


class AxisError(ValueError, IndexError):
    """There is no such axis."""


class DTypePromotionError(TypeError):
    """Two types have none in common."""


class UFuncTypeError(TypeError):
    """A function was given types that it does not take."""


class VisibleDeprecationWarning(UserWarning):
    """Something will be gone."""


class ComplexWarning(RuntimeWarning):
    """An imaginary part is lost."""


class RankWarning(RuntimeWarning):
    """A fit has too little to go by."""


UFuncTypeError.__module__ = "numpy._core._exceptions"
_array.AxisError, _array.UFuncTypeError = AxisError, UFuncTypeError
