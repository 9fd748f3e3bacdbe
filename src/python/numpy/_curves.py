"""Lines of numbers as curves: differences, areas, values in between, polynomials."""

import _headwater_array as _array
from numpy._creating import arange, array, asarray, full, vander

__all__ = (
    "diff ediff1d gradient trapezoid interp polyfit polyval polyadd polysub polymul polyder polyint poly1d correlate "
    "convolve unwrap"
).split()


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """What is between neighbours."""
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n!r}")
    a = asarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    extra = [None if end is None else asarray(end) for end in (prepend, append)]
    if extra != [None, None]:
        shape = list(a.shape)
        shape[axis] = 1
        ends = [None if end is None else end if end.ndim else _array.broadcast_to(end, tuple(shape)) for end in extra]
        a = _array.concatenate([part for part in (ends[0], a, ends[1]) if part is not None], axis)
    before = (slice(None),) * (axis % a.ndim)
    for _ in range(n):
        later, earlier = a[(*before, slice(1, None))], a[(*before, slice(None, -1))]
        a = later != earlier if a._dtype == "bool" else later - earlier
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    """What is between neighbours in a row."""
    parts = [part if part is None else asarray(part).ravel() for part in (to_begin, diff(asarray(ary).ravel()), to_end)]
    return _array.concatenate([part for part in parts if part is not None], 0)


def gradient(f, *varargs, axis=None, edge_order=1):
    """How steep it is at each cell, by its neighbours."""
    f = asarray(f) * 1.0
    axes = range(f.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    axes = [at % f.ndim for at in axes]
    spaces = varargs if len(varargs) == len(axes) else (varargs or (1.0,)) * len(axes)
    made = []
    for at, space in zip(axes, spaces):
        if f.shape[at] < edge_order + 1:
            raise ValueError(
                "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are "
                "required."
            )
        made.append(_slope(f.swapaxes(at, -1), asarray(space) * 1.0, edge_order).swapaxes(at, -1))
    return made[0] if len(made) == 1 else tuple(_array.copy(one) for one in made)


def _slope(f, space, edge_order):
    made = full(f.shape, 0.0)
    if not space.ndim:
        h = float(space)
        made[..., 1:-1] = (f[..., 2:] - f[..., :-2]) / (2.0 * h)
        before = after = h
    else:
        steps = diff(space) if len(space) == f.shape[-1] else space
        left, right = steps[:-1], steps[1:]
        made[..., 1:-1] = (
            -(right / (left * (left + right))) * f[..., :-2]
            + ((right - left) / (left * right)) * f[..., 1:-1]
            + (left / (right * (left + right))) * f[..., 2:]
        )
        before, after = steps[0], steps[-1]
    if edge_order == 1:
        made[..., 0] = (f[..., 1] - f[..., 0]) / before
        made[..., -1] = (f[..., -1] - f[..., -2]) / after
    else:
        made[..., 0] = (-1.5 * f[..., 0] + 2.0 * f[..., 1] - 0.5 * f[..., 2]) / before
        made[..., -1] = (0.5 * f[..., -3] - 2.0 * f[..., -2] + 1.5 * f[..., -1]) / after
    return made


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The area below a line."""
    y = asarray(y)
    before = (slice(None),) * (axis % y.ndim)
    steps = dx if x is None else diff(asarray(x))
    if x is not None and y.ndim > 1 and steps.ndim == 1:
        steps = steps.reshape(tuple(-1 if at == axis % y.ndim else 1 for at in range(y.ndim)))
    return (steps * (y[(*before, slice(1, None))] + y[(*before, slice(None, -1))]) / 2.0).sum(axis=axis)


def interp(x, xp, fp, left=None, right=None, period=None):
    """Values of a curve of straight lines between points."""
    x, xp, fp = asarray(x) * 1.0, asarray(xp) * 1.0, asarray(fp) * 1.0
    if len(xp) != len(fp):
        raise ValueError("fp and xp are not of the same length.")
    if not len(xp):
        raise ValueError("array of sample points is empty")
    if period is not None:
        x, xp = x % abs(period), xp % abs(period)
        order = _array.argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = _array.concatenate([xp[-1:] - abs(period), xp, xp[:1] + abs(period)], 0)
        fp = _array.concatenate([fp[-1:], fp, fp[:1]], 0)
    last = len(xp) - 1
    place = asarray(_array.searchsorted(xp, x, True)) - 1
    inside = _array.binary("minimum", _array.binary("maximum", place, 0), max(last - 1, 0))
    after = _array.binary("minimum", inside + 1, last)
    width = xp[after] - xp[inside]
    slope = (fp[after] - fp[inside]) / _array.where(width == 0, 1.0, width)
    made = slope * (x - xp[inside]) + fp[inside]
    made = _array.where(x == xp[last], fp[last], made)
    made = _array.where(x < xp[0], fp[0] if left is None else left, made)
    made = _array.where(x > xp[last], fp[last] if right is None else right, made)
    made = _array.where(_array.unary("isnan", x), x, made)
    return made if x.ndim else made[()]


# --- polynomials: numbers from the highest power down


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial that is nearest to points."""
    from numpy.linalg import lstsq

    x, y = asarray(x) * 1.0, asarray(y) * 1.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if not x.size:
        raise TypeError("expected non-empty vector for x")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    left = vander(x, deg + 1)
    if w is not None:
        weights = asarray(w) * 1.0
        left, y = left * weights.reshape((-1, 1)), y * (weights if y.ndim == 1 else weights.reshape((-1, 1)))
    scale = _array.unary("sqrt", (left * left).sum(axis=0))
    found, rest, rank, values = lstsq(left / scale, y, len(x) * 2.220446049250313e-16 if rcond is None else rcond)
    found = (found.T / scale).T
    if full:
        return found, rest, rank, values, len(x) * 2.220446049250313e-16 if rcond is None else rcond
    if cov:
        from numpy.linalg import inv

        shape = inv(left.T @ left)
        factor = 1 if cov == "unscaled" else rest / (len(x) - deg - 1)
        return found, shape * factor
    return found


def polyval(p, x):
    """A polynomial's values."""
    if isinstance(x, poly1d):
        made = poly1d([0])
    else:
        x = asarray(x)
        made = x * 0
    for number in p.coeffs if isinstance(p, poly1d) else asarray(p):
        made = made * x + number
    return made if isinstance(x, poly1d) or made.shape else made


def _together(a, b, sign):
    a, b = asarray(a), asarray(b)
    length = max(len(a), len(b))
    a, b = (_array.concatenate([full((length - len(one),), 0, one.dtype), one], 0) for one in (a, b))
    return a + b if sign > 0 else a - b


def polyadd(a1, a2):
    """The sum of two polynomials."""
    return _together(a1, a2, 1)


def polysub(a1, a2):
    """The difference of two polynomials."""
    return _together(a1, a2, -1)


def polymul(a1, a2):
    """The product of two polynomials."""
    return convolve(a1, a2)


def polyder(p, m=1):
    """How a polynomial changes."""
    made = p.coeffs if isinstance(p, poly1d) else asarray(p)
    for _ in range(m):
        made = made[:-1] * arange(len(made) - 1, 0, -1)
    return poly1d(made) if isinstance(p, poly1d) else made


def polyint(p, m=1, k=None):
    """What changes like a polynomial."""
    made = p.coeffs if isinstance(p, poly1d) else asarray(p)
    for step in range(m):
        end = 0 if k is None else k if not hasattr(k, "__len__") else k[step]
        made = _array.concatenate([made / arange(len(made), 0, -1), array([end * 1.0])], 0)
    return poly1d(made) if isinstance(p, poly1d) else made


class poly1d:
    """A polynomial that can be called."""

    __module__ = "numpy"
    __array_ufunc__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        numbers = c_or_r.coeffs if isinstance(c_or_r, poly1d) else asarray(c_or_r).ravel()
        if r:
            made = array([1.0])
            for root in numbers:
                made = convolve(made, array([1.0, -float(root)]))
            numbers = made
        there = numbers.nonzero()[0]
        self.coeffs = numbers[int(there[0]) :] if len(there) else numbers[-1:] * 0
        self.variable = variable or "x"

    c = coef = coefficients = property(lambda self: self.coeffs)
    order = o = property(lambda self: len(self.coeffs) - 1)

    def __call__(self, value):
        return polyval(self.coeffs, value)

    def __getitem__(self, power):
        return self.coeffs[self.order - power] if 0 <= power <= self.order else 0

    def deriv(self, m=1):
        """How it changes."""
        return poly1d(polyder(self.coeffs, m))

    def integ(self, m=1, k=0):
        """What changes like it."""
        return poly1d(polyint(self.coeffs, m, k))

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __mul__(self, other):
        if hasattr(other, "__len__"):
            return poly1d(polymul(self.coeffs, poly1d(other).coeffs))
        return poly1d(self.coeffs * other)

    __rmul__ = __mul__

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pow__(self, power):
        made = poly1d([1])
        for _ in range(power):
            made = made * self
        return made

    def __eq__(self, other):
        return isinstance(other, poly1d) and self.coeffs.tolist() == other.coeffs.tolist()

    __hash__ = None

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __repr__(self):
        return f"poly1d({repr(self.coeffs)[6:-1]})"

    def __str__(self):
        words, powers = [], []
        for at, number in enumerate(self.coeffs.tolist()):
            power = self.order - at
            size = f"{abs(number):.4g}"
            if size == "0" and self.order:
                continue
            word = f"{size} {self.variable}" if power else size
            words.append(("- " if number < 0 else "+ ") + word if words else ("-" if number < 0 else "") + word)
            powers.append(str(power) if power > 1 else "")
        above = below = ""
        for word, power in zip(words, powers):
            below += (" " if below and not below.endswith(" ") else "") + word
            above = above.ljust(len(below)) + power
            below = below.ljust(len(above))
        return f"{above.rstrip()}\n{below.rstrip()}"


def convolve(a, v, mode="full"):
    """One line run over another, turned round."""
    a, v = asarray(a), asarray(v)
    if not len(a) or not len(v):
        raise ValueError("a cannot be empty" if not len(a) else "v cannot be empty")
    if len(v) > len(a):
        a, v = v, a
    made = full((len(a) + len(v) - 1,), 0, _array.result_type([a, v]))
    for at in range(len(v)):
        made[at : at + len(a)] = made[at : at + len(a)] + a * v[at]
    if mode == "same":
        start = (len(v) - 1) // 2
        return made[start : start + len(a)]
    return made[len(v) - 1 : len(a)] if mode == "valid" else made


def correlate(a, v, mode="valid"):
    """One line run over another."""
    return convolve(a, asarray(v)[::-1], mode)


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    """Angles with no leaps."""
    p = asarray(p) * 1.0
    steps = diff(p, axis=axis)
    half = period / 2
    limit = half if discont is None else discont
    folded = (steps + half) % period - half
    folded = _array.where((folded == -half) & (steps > 0), half, folded)
    fixes = _array.where(abs(steps) < limit, 0.0, folded - steps)
    made = p.copy()
    key = (slice(None),) * (axis % p.ndim) + (slice(1, None),)
    made[key] = p[key] + fixes.cumsum(axis=axis)
    return made
