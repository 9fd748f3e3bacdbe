"""Products of lines and matrices."""

import _headwater_array as _array
from numpy._creating import asarray

__all__ = "dot matmul inner outer vdot vecdot kron cross tensordot einsum linalg".split()

from numpy import linalg


def matmul(x1, x2, /, out=None):
    """The product of two matrices."""
    return _array.matmul(x1, x2)


def dot(a, b, out=None):
    """The product of lines or matrices; with a single number, cell by cell."""
    knows_better = getattr(type(a), "dot", None)
    if knows_better is not None and not isinstance(a, (_array.Array, float, _array.Scalar)):
        return a.dot(b)
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        return a * b
    if a.ndim == b.ndim == 1 and a.shape != b.shape or b.ndim <= 2 and a.shape[-1] != b.shape[max(b.ndim - 2, 0)]:
        one, two = (str(x.shape).replace(" ", "") for x in (a, b))
        raise ValueError(
            f"shapes {one} and {two} not aligned: {a.shape[-1]} (dim {a.ndim - 1}) != {b.shape[max(b.ndim - 2, 0)]} "
            f"(dim {max(b.ndim - 2, 0)})"
        )
    return _array.matmul(a, b)


def inner(a, b, /):
    """The product along the last axes."""
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        return a * b
    return _array.matmul(a, b.T if b.ndim > 1 else b)


def outer(a, b, out=None):
    """Each of one times each of the other."""
    return asarray(a).reshape((-1, 1)) * asarray(b).ravel()


def vdot(a, b, /):
    """The product of all cells in a row."""
    return _array.matmul(asarray(a).ravel(), asarray(b).ravel())


def vecdot(x1, x2, /, *, axis=-1):
    """The products along an axis."""
    return (asarray(x1) * asarray(x2)).sum(axis=axis)


def kron(a, b):
    """Each cell of one times all of the other."""
    a, b = asarray(a), asarray(b)
    if a.ndim == b.ndim == 1:
        return outer(a, b).ravel()
    made = a.reshape((a.shape[0], 1, a.shape[1], 1)) * b.reshape((1, b.shape[0], 1, b.shape[1]))
    return made.reshape((a.shape[0] * b.shape[0], a.shape[1] * b.shape[1]))


def cross(a, b, axis=-1, **options):
    """The line that stands upright on two."""
    a, b = asarray(a), asarray(b)
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    parts = [a[..., i] * b[..., j] - a[..., j] * b[..., i] for i, j in ((1, 2), (2, 0), (0, 1))]
    made = _array.array(parts, None)
    return made if made.ndim == 1 else made.swapaxes(0, -1) if made.ndim == 2 else made


def tensordot(a, b, axes=2):
    """The products along several axes at once."""
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        of_a, of_b = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        of_a, of_b = ([one] if isinstance(one, int) else list(one) for one in axes)
    stay_a = [at for at in range(a.ndim) if at not in [one % a.ndim for one in of_a]]
    stay_b = [at for at in range(b.ndim) if at not in [one % b.ndim for one in of_b]]
    shape = tuple(a.shape[at] for at in stay_a) + tuple(b.shape[at] for at in stay_b)
    size = 1
    for at in of_a:
        size *= a.shape[at]
    left = a.transpose((*stay_a, *[one % a.ndim for one in of_a])).reshape((-1, size))
    right = b.transpose((*[one % b.ndim for one in of_b], *stay_b)).reshape((size, -1))
    return (left @ right).reshape(shape)


def einsum(subscripts, *operands, **options):
    """Sums of products, as letters for the axes say."""
    inputs, _, output = subscripts.replace(" ", "").partition("->")
    names = inputs.split(",")
    if "->" not in subscripts:
        letters = "".join(names)
        output = "".join(sorted(letter for letter in set(letters) if letters.count(letter) == 1))
    order = output + "".join(sorted(set("".join(names)) - set(output)))
    made = None
    for letters, operand in zip(names, operands):
        operand = asarray(operand)
        for letter in set(letters):
            while letters.count(letter) > 1:
                from numpy._shaping import diagonal

                first = letters.index(letter)
                second = letters.index(letter, first + 1)
                operand = diagonal(operand, 0, first, second)
                letters = letters[:first] + letters[first + 1 : second] + letters[second + 1 :] + letter
        present = [letter for letter in order if letter in letters]
        operand = operand.transpose(tuple(letters.index(letter) for letter in present)) if letters else operand
        lengths = iter(operand.shape)
        operand = operand.reshape(tuple(next(lengths) if letter in letters else 1 for letter in order))
        made = operand if made is None else made * operand
    gone = tuple(range(len(output), len(order)))
    return _array.reduce("sum", made, gone) if gone else made
