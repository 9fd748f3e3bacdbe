"""What is used less often, made of the rest."""

import math

import _headwater_array as _array
from numpy._creating import arange, asarray, diag
from numpy._sorting import diag_indices, tril_indices, triu_indices, unique

__all__ = (
    "hanning hamming blackman bartlett diag_indices_from tril_indices_from triu_indices_from diagflat dsplit base_repr "
    "binary_repr cumulative_sum cumulative_prod polydiv matvec vecmat unique_all unique_inverse index_exp "
    "apply_over_axes format_float_scientific datetime_as_string logaddexp2 typename"
).split()


# --- windows


def _window(M, first, second, third):
    if M < 2:
        return asarray([1.0] * max(M, 0))
    n = _array.counting(1 - M, 2, M)
    return first + second * _array.unary("cos", math.pi * n / (M - 1)) + third * _array.unary(
        "cos", 2.0 * math.pi * n / (M - 1)
    )


def hanning(M):
    """A window that ends in nothing on both sides."""
    return _window(M, 0.5, 0.5, 0.0)


def hamming(M):
    """A window that ends in little on both sides."""
    return _window(M, 0.54, 0.46, 0.0)


def blackman(M):
    """A window that is narrower than the others."""
    return _window(M, 0.42, 0.5, 0.08)


def bartlett(M):
    """A window like a roof."""
    if M < 2:
        return asarray([1.0] * max(M, 0))
    n = _array.counting(1 - M, 2, M)
    return _array.where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1))


# --- places and shapes


def diag_indices_from(arr):
    """The places of an array's diagonal."""
    return diag_indices(len(arr), arr.ndim)


def tril_indices_from(arr, k=0):
    """The places on and below an array's diagonal."""
    return tril_indices(arr.shape[0], k, arr.shape[1])


def triu_indices_from(arr, k=0):
    """The places on and above an array's diagonal."""
    return triu_indices(arr.shape[0], k, arr.shape[1])


def diagflat(v, k=0):
    """All cells as a diagonal."""
    return diag(asarray(v).ravel(), k)


def dsplit(ary, indices_or_sections):
    """Parts behind each other."""
    from numpy._shaping import split

    return split(ary, indices_or_sections, 2)


class _Index:
    def __getitem__(self, key):
        return key if isinstance(key, tuple) else (key,)


index_exp = _Index()


def apply_over_axes(func, a, axes):
    """A function along several axes, one after the other."""
    made = asarray(a)
    for axis in (axes,) if isinstance(axes, int) else axes:
        shape = list(made.shape)
        shape[axis] = 1
        made = asarray(func(made, axis)).reshape(tuple(shape))
    return made


def unique_inverse(x):
    """The distinct cells, and the number of each cell."""
    return unique(x, return_inverse=True)


def unique_all(x):
    """The distinct cells: themselves, where they are first, the number of each cell, how often they are there."""
    return unique(x, return_index=True, return_inverse=True, return_counts=True)


# --- numbers


def cumulative_sum(x, /, *, axis=None, **options):
    """The sums so far."""
    return _array.accumulate("sum", x, axis)


def cumulative_prod(x, /, *, axis=None, **options):
    """The products so far."""
    return _array.accumulate("prod", x, axis)


def logaddexp2(x1, x2):
    """The logarithm of a sum of powers of two."""
    two = math.log(2)
    return _array.binary("logaddexp", asarray(x1) * two, asarray(x2) * two) / two


def matvec(x1, x2, /):
    """A matrix times a line."""
    return _array.matmul(x1, x2)


def vecmat(x1, x2, /):
    """A line times a matrix."""
    return _array.matmul(x1, x2)


def polydiv(u, v):
    """The quotient of two polynomials, and what remains."""
    u, v = asarray(u) * 1.0, asarray(v) * 1.0
    steps = len(u) - len(v) + 1
    quotient, rest = asarray([0.0] * max(steps, 1)), u.copy()
    for at in range(max(steps, 0)):
        quotient[at] = rest[at] / v[0]
        rest[at : at + len(v)] -= quotient[at] * v
    there = (abs(rest) > 1e-14).nonzero()[0]
    return quotient, rest[int(there[0]) :] if len(there) else rest[-1:]


# --- texts


def base_repr(number, base=2, padding=0):
    """A number by the digits of a base."""
    digits, rest = "", abs(int(number))
    while rest:
        rest, digit = divmod(rest, base)
        digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + digits
    return ("-" if number < 0 else "") + "0" * padding + (digits or ("0" if not padding else ""))


def binary_repr(num, width=None):
    """A number by its bits."""
    if num < 0 and width is not None:
        num = (1 << width) + num
    return ("-" if num < 0 else "") + f"{abs(int(num)):b}".zfill(width or 0)


def format_float_scientific(x, precision=None, unique=True, **options):
    """A float with an exponent, by as few digits as stand for it alone."""
    x = float(x)
    digits = next((count for count in range(18) if float(f"{x:.{count}e}") == x), 17)
    if precision is not None:
        digits = min(digits, precision) if unique else precision
    mantissa, exponent = f"{x:.{digits}e}".split("e")
    mantissa = mantissa if "." in mantissa else mantissa + "."
    return f"{mantissa.rstrip('0') if unique else mantissa}e{exponent}"


def datetime_as_string(arr, unit=None, **options):
    """Moments as texts."""
    if unit is not None:
        arr = _array.astype(arr, f"datetime64[{unit}]")
    made = _array.astype(arr, "<U0")
    return made if made.ndim else made[()]


def typename(char):
    """What a letter for a type stands for."""
    from numpy._dtypes import dtype

    return dtype(char).name
