"""What `numpy.linalg` gives when it gives several things, and the eigenvectors of matrices of two rows.

An eigenvector may as well point the other way. Which way numpy's point, its users see; for two rows that is known.
"""

from collections import namedtuple

from numpy._creating import array

EigResult = namedtuple("EigResult", "eigenvalues eigenvectors")
EighResult = namedtuple("EighResult", "eigenvalues eigenvectors")
QRResult = namedtuple("QRResult", "Q R")
SVDResult = namedtuple("SVDResult", "U S Vh")
SlogdetResult = namedtuple("SlogdetResult", "sign logabsdet")


def _numbers(a):
    (one, _), (off, other) = (map(float, row) for row in a.tolist())
    return one, off, other


def symmetric_pair(a):
    """The eigenvalues of a symmetric matrix of two rows from the least up, and its eigenvectors as columns."""
    one, off, other = _numbers(a)
    if off == 0.0:
        columns = [(one, (1.0, 0.0)), (other, (0.0, 1.0))]
        return _assembled(columns if one <= other else columns[::-1])
    apart, twice = one - other, 2.0 * off
    root = (apart * apart + twice * twice) ** 0.5
    total = one + other
    high, low = 0.5 * (total + root), 0.5 * (total - root)
    first, second = (low, high) if total < 0.0 else (high, low)
    lean = apart + root if apart >= 0.0 else apart - root
    if abs(lean) > abs(twice):
        slope = -twice / lean
        sine = 1.0 / (1.0 + slope * slope) ** 0.5
        cosine = slope * sine
    else:
        slope = -lean / twice
        cosine = 1.0 / (1.0 + slope * slope) ** 0.5
        sine = slope * cosine
    if (total >= 0.0) == (apart >= 0.0):
        cosine, sine = -sine, cosine
    columns = [(first, (cosine, sine)), (second, (-sine, cosine))]
    columns = columns if first <= second else columns[::-1]
    return _assembled(columns)


def general_pair(a):
    """The same in the order of `eig`."""
    one, off, other = _numbers(a)
    if off == 0.0:
        return _assembled([(one, (1.0, 0.0)), (other, (0.0, 1.0))])
    half = 0.5 * (one - other)
    root = (half * half + off * off) ** 0.5
    long = half + root if half >= 0.0 else half - root
    length = (off * off + long * long) ** 0.5
    cosine, sine = long / length, off / length
    return _assembled([(other + long, (cosine, sine)), (other - off / long * off, (-sine, cosine))])


def _assembled(columns):
    """Pairs of a value and its vector as an array of values and one of columns."""
    values = array([value for value, _ in columns])
    return values, array([list(row) for row in zip(*(vector for _, vector in columns))])
