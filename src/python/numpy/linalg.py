"""Matrices: `numpy.linalg`."""

import _headwater_array as _array
from numpy._creating import asarray, eye
from numpy._eigen import EighResult, EigResult, QRResult, SlogdetResult, SVDResult, general_pair, symmetric_pair
from numpy._own import missing as _missing


class LinAlgError(ValueError):
    """A matrix does not allow it."""


_array.LinAlgError = LinAlgError


def _square(a):
    a = asarray(a)
    if a.ndim != 2:
        raise LinAlgError(f"{a.ndim}-dimensional array given. Array must be at least two-dimensional")
    if a.shape[0] != a.shape[1]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    return a


def solve(a, b):
    """x with a @ x = b."""
    a, b = _square(a), asarray(b)
    if b.shape[0] != a.shape[0]:
        raise ValueError(
            "solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) "
            f"(size {b.shape[0]} is different from {a.shape[0]})"
        )
    solved, _ = _array.solve(a, b)
    if solved is None:
        raise LinAlgError("Singular matrix")
    return solved


def inv(a):
    """The inverse."""
    return solve(a, eye(_square(a).shape[0]))


def det(a):
    """The determinant."""
    a = asarray(a)
    if a.ndim > 2:
        return _array.array([det(part) for part in a], None)
    a = _square(a)
    # As numpy has it, by logarithms: a product of many would leave the range of floats.
    sign, logarithm = slogdet(a)
    return sign * _array.unary("exp", logarithm)


def slogdet(a):
    """The sign of the determinant and the logarithm of its size."""
    a = _square(a)
    diagonal = _array.array(_array.solve(a, eye(a.shape[0]))[1], None)
    signs = _array.unary("sign", diagonal)
    return SlogdetResult(signs.prod(), _array.unary("log", abs(diagonal)).sum())


def eigh(a, UPLO="L"):
    """Eigenvalues and eigenvectors of a symmetric matrix."""
    a = _square(a)
    return EighResult(*(symmetric_pair(a) if len(a) == 2 else _array.symmetric(a)))


def eigvalsh(a, UPLO="L"):
    """Eigenvalues of a symmetric matrix."""
    return _array.symmetric(_square(a))[0]


def eig(a):
    """Eigenvalues and eigenvectors, of symmetric matrices only."""
    a = _square(a)
    if not bool(_array.reduce("all", a == a.T)):
        raise _missing("module 'numpy.linalg'", "eig (of a matrix that is not symmetric)")
    if len(a) == 2:
        return EigResult(*general_pair(a))
    values, vectors = _array.symmetric(a)
    return EigResult(values[::-1].copy(), vectors[:, ::-1].copy())


def eigvals(a):
    """Eigenvalues, of symmetric matrices only."""
    return eig(a)[0]


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    """Singular values, with the vectors on both sides (as many as there are values)."""
    a = asarray(a) * 1.0
    is_wide = a.shape[0] < a.shape[1]
    left, values, right = _array.singular(a.T if is_wide else a)
    if not compute_uv:
        return values
    return SVDResult(right, values, left.T) if is_wide else SVDResult(left, values, right.T)


def svdvals(x, /):
    """Singular values."""
    return svd(x, compute_uv=False)


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    """How many singular values are not nothing."""
    values = svdvals(A)
    if tol is None:
        tol = values.max() * max(asarray(A).shape) * 2.220446049250313e-16
    return (values > tol).sum()


def pinv(a, rcond=1e-15, hermitian=False):
    """The inverse, as good as there is one."""
    left, values, right = svd(a)
    large = values > rcond * values.max()
    turned = _array.where(large, 1 / _array.where(large, values, 1.0), 0.0)
    return (right.T * turned) @ left.T


def lstsq(a, b, rcond=None):
    """x for which a @ x is as near to b as can be; also what is left, the rank and the singular values."""
    a, b = asarray(a) * 1.0, asarray(b) * 1.0
    left, values, right = svd(a)
    limit = (max(a.shape) * 2.220446049250313e-16 if rcond is None else rcond) * values.max()
    large = values > limit
    turned = _array.where(large, 1 / _array.where(large, values, 1.0), 0.0)
    x = right.T @ (turned * (left.T @ b) if b.ndim == 1 else turned.reshape((-1, 1)) * (left.T @ b))
    # Once more with what is left, for the last digits.
    rest = b - a @ x
    x = x + right.T @ (turned * (left.T @ rest) if b.ndim == 1 else turned.reshape((-1, 1)) * (left.T @ rest))
    rank = int(large.sum())
    left_over = ((b - a @ x) ** 2).sum(axis=0)
    is_full = rank == a.shape[1] and a.shape[0] > a.shape[1]
    return x, asarray(left_over).reshape(-1) if is_full else asarray([]), rank, values


def qr(a, mode="reduced"):
    """An orthogonal and a triangular matrix whose product it is."""
    a = _array.array(a, "float64")
    rows, columns = a.shape
    q, size = eye(rows), min(rows, columns)
    for step in range(min(rows - 1, columns)):
        x = a[step:, step].copy()
        length = norm(x)
        if length == 0:
            continue
        x[0] = x[0] + (length if x[0] >= 0 else -length)
        x = x / norm(x)
        a[step:] = a[step:] - 2 * x.reshape((-1, 1)) * (x @ a[step:])
        q[:, step:] = q[:, step:] - 2 * (q[:, step:] @ x).reshape((-1, 1)) * x
    rows_of, columns_of = asarray(range(rows)).reshape(-1, 1), asarray(range(columns))
    r = _array.where(rows_of <= columns_of, a, 0.0)
    if mode == "r":
        return r[:size]
    return QRResult(q, r) if mode == "complete" else QRResult(q[:, :size], r[:size])


def cholesky(a, *, upper=False):
    """The triangular matrix that times its mirror image is the matrix."""
    a = _square(a)
    size = len(a)
    made = asarray([[0.0] * size for _ in range(size)])
    for row in range(size):
        for column in range(row + 1):
            rest = a[row, column] - made[row, :column] @ made[column, :column]
            if row == column:
                if rest <= 0:
                    raise LinAlgError("Matrix is not positive definite")
                made[row, row] = rest**0.5
            else:
                made[row, column] = rest / made[column, column]
    return made.T.copy() if upper else made


def norm(x, ord=None, axis=None, keepdims=False):
    """The length of a vector, or the size of a matrix."""
    x = asarray(x) * 1.0
    if axis is None and ord is None:
        flat = x.ravel()
        made = _array.unary("sqrt", flat @ flat)
        return asarray(made).reshape((1,) * x.ndim) if keepdims else made
    if axis is None and x.ndim == 2 or isinstance(axis, tuple):
        return _matrix_norm(x, ord)
    axis = 0 if axis is None else axis
    size = abs(x)
    if ord is None or ord == 2:
        return _array.unary("sqrt", _array.reduce("sum", x * x, axis, keepdims))
    if ord == float("inf"):
        return _array.reduce("max", size, axis, keepdims)
    if ord == float("-inf"):
        return _array.reduce("min", size, axis, keepdims)
    if ord == 0:
        return _array.reduce("sum", (x != 0) * 1.0, axis, keepdims)
    return _array.reduce("sum", size**ord, axis, keepdims) ** (1.0 / ord)


def _matrix_norm(x, ord):
    if ord in (None, "fro"):
        return _array.unary("sqrt", (x * x).sum())
    if ord == "nuc":
        return svdvals(x).sum()
    if ord in (2, -2):
        values = svdvals(x)
        return values.max() if ord == 2 else values.min()
    sums = abs(x).sum(axis=0 if abs(ord) == 1 else 1)
    return sums.max() if ord > 0 else sums.min()


vector_norm = norm


def matrix_norm(x, /, *, keepdims=False, ord="fro"):
    """The size of a matrix."""
    return norm(x, ord)


def cond(x, p=None):
    """How much errors grow when equations with this matrix are solved."""
    if p in (None, 2):
        values = svdvals(x)
        return values.max() / values.min()
    return norm(x, p) * norm(inv(x), p)


def matrix_power(a, n):
    """A matrix times itself."""
    a = _square(a)
    if n < 0:
        return matrix_power(inv(a), -n)
    made = _array.astype(eye(len(a)), a._dtype)
    while n:
        if n & 1:
            made = made @ a
        a, n = a @ a, n >> 1
    return made


def multi_dot(arrays, *, out=None):
    """The product of several matrices."""
    made = arrays[0]
    for other in arrays[1:]:
        made = _array.matmul(made, other)
    return made


def __getattr__(name):
    raise _missing("module 'numpy.linalg'", name)
