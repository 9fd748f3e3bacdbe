"""What both kinds of generators can do."""

import _headwater_array as _array
from numpy._creating import array, asarray
from numpy._own import missing
from numpy._shaping import broadcast_shapes


def is_count(a):
    """Whether it is a whole number, and no array of things."""
    return hasattr(a, "__index__") and not isinstance(a, _array.Array)


def axes(size):
    """A size as a tuple of lengths."""
    return () if size is None else (size,) if hasattr(size, "__index__") else tuple(size)


def counted(size):
    """How many numbers a size asks for; one if it is None."""
    if size is None:
        return 1
    count = 1
    for length in axes(size):
        if length < 0:
            raise ValueError("negative dimensions are not allowed")
        count *= int(length)
    return count


def shaped(numbers, size):
    """Numbers in the shape that was asked for; one alone as Python's own."""
    if size is None:
        return numbers.tolist()[0]
    return numbers.reshape(size)


class Drawing:
    """Distributions, choices and permutations over a native generator, `_random`."""

    def _draw(self, name, size, *parameters):
        parameters = [asarray(one) for one in parameters]
        shape = ()
        for one in parameters:
            shape = broadcast_shapes(shape, one.shape)
        if size is None and shape:
            size = shape
        given = [
            _array.broadcast_to(one, axes(size)).ravel() if one.ndim else one.reshape(1) for one in parameters
        ]
        numbers = self._random.draw(name, counted(size), [one.astype(float).tolist() for one in given])
        return shaped(numbers, size)

    def _counts(self, name, size, *parameters):
        made = self._draw(name, size, *parameters)
        return int(made) if isinstance(made, float) else made.astype("int64")

    def _check(self, is_wrong, message):
        if bool(asarray(is_wrong).any()):
            raise ValueError(message)

    def random(self, size=None):
        """Floats from 0 up to 1."""
        return shaped(self._random.doubles(counted(size)), size)

    def uniform(self, low=0.0, high=1.0, size=None):
        """Floats between two limits."""
        return self._draw("uniform", size, low, high)

    def standard_normal(self, size=None):
        """Normal numbers around 0."""
        return shaped(self._random.normals(counted(size)), size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Normal numbers."""
        self._check(asarray(scale) < 0, "scale < 0")
        return self._draw("normal", size, loc, scale)

    def exponential(self, scale=1.0, size=None):
        """Times until something happens."""
        self._check(asarray(scale) < 0, "scale < 0")
        return self._draw("exponential", size, scale)

    def standard_exponential(self, size=None):
        """Times until something happens that happens once in a while of 1."""
        return self._draw("exponential", size, 1.0)

    def standard_gamma(self, shape, size=None):
        """Gamma numbers of scale 1."""
        return self._draw("gamma", size, shape, 1.0)

    def gamma(self, shape, scale=1.0, size=None):
        """Gamma numbers."""
        return self._draw("gamma", size, shape, scale)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """Numbers whose logarithms are normal."""
        return self._draw("lognormal", size, mean, sigma)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        """Logistic numbers."""
        return self._draw("logistic", size, loc, scale)

    def poisson(self, lam=1.0, size=None):
        """How often something happens."""
        self._check(asarray(lam) < 0, "lam < 0 or lam contains NaNs")
        return self._counts("poisson", size, lam)

    def binomial(self, n, p, size=None):
        """How often something happens in so many trials."""
        self._check(asarray(n) < 0, "n < 0")
        self._check((asarray(p) < 0) | (asarray(p) > 1), "p < 0, p > 1 or p is NaN")
        return self._counts("binomial", size, n, p)

    def negative_binomial(self, n, p, size=None):
        """How often something fails until it happened so often."""
        return self._counts("negative_binomial", size, n, p)

    def geometric(self, p, size=None):
        """How many trials it takes until something happens."""
        return self._counts("geometric", size, p)

    def multinomial(self, n, pvals, size=None):
        """How trials fall on several outcomes."""
        chances = asarray(pvals).tolist()
        rows = []
        for _ in range(counted(size)):
            left, remaining, row = int(n), 1.0, []
            for chance in chances[:-1]:
                hits = self.binomial(left, min(chance / remaining, 1.0)) if left > 0 else 0
                row.append(hits)
                left -= hits
                remaining -= chance
            rows.append([*row, left])
        made = array(rows, "int64")
        return made[0] if size is None else made.reshape((*axes(size), len(chances)))

    def dirichlet(self, alpha, size=None):
        """Shares that add up to one."""
        alpha = asarray(alpha) * 1.0
        count = counted(size)
        made = self.standard_gamma(_array.broadcast_to(alpha, (count, len(alpha)))).reshape((count, len(alpha)))
        made = made / made.sum(axis=1, keepdims=True)
        return made[0] if size is None else made.reshape((*axes(size), len(alpha)))

    # --- choices

    def _population(self, a):
        if is_count(a):
            if a <= 0:
                raise ValueError(self._empty)
            return int(a), None
        a = asarray(a)
        if not a.ndim:
            if int(a) <= 0:
                raise ValueError(self._empty)
            return int(a), None
        return len(a), a

    def _checked(self, p, count):
        p = asarray(p) * 1.0
        said = (
            ("'p' must be 1-dimensional", "p must be 1-dimensional"),
            ("'a' and 'p' must have same size", "a and p must have same size"),
            ("probabilities are not non-negative", "Probabilities are not non-negative"),
            (
                "probabilities do not sum to 1",
                "Probabilities do not sum to 1. See Notes section of docstring for more information.",
            ),
        )
        wrong = (p.ndim != 1, len(p) != count, bool((p < 0).any()), abs(float(p.sum()) - 1.0) > 1e-8)
        for is_wrong, (in_old, in_new) in zip(wrong, said):
            if is_wrong:
                raise ValueError(in_old if self._is_old else in_new)
        return p

    def _by_chance(self, p, size):
        steps = p.cumsum()
        steps = steps / steps[-1]
        return _array.searchsorted(steps, asarray(self.random(size)), True)

    def _distinct_by_chance(self, p, count, size):
        if int((p > 0).sum()) < count:
            raise ValueError("Fewer non-zero entries in p than size")
        p, found = p.copy(), []
        while len(found) < count:
            x = self.random((count - len(found),))
            if found:
                p[found] = 0
            steps = p.cumsum()
            new = _array.searchsorted(steps / steps[-1], x, True)
            firsts, _ = _array.unique(new)
            found.extend(new[_array.sort(firsts)].tolist())
        return array(found, "int64").reshape(size if size is not None else ())

    # --- order

    def shuffle(self, x, axis=0):
        """Puts things in an order by chance."""
        places = self._random.shuffled(x.shape[axis] if axis else len(x), 1, True)
        if isinstance(x, _array.Array):
            x[...] = _array.take(x, places, axis)
        elif hasattr(x, "iloc"):
            x.iloc[:] = x.iloc[places].to_numpy()
        else:
            x[:] = [x[place] for place in places.tolist()]

    def permutation(self, x, axis=0):
        """Things, or numbers up to one, in an order by chance."""
        if is_count(x):
            return self._random.shuffled(int(x), 1, True)
        x = asarray(x)
        return _array.take(x, self._random.shuffled(x.shape[axis], 1, True), axis)

    def bytes(self, length):
        """Bytes by chance."""
        words = self._random.integers(0, 2**32 - 1, (length + 3) // 4, 64).tolist()
        return b"".join(word.to_bytes(4, "little") for word in words)[:length]

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, **options):
        """Lines of normal numbers that vary together."""
        from numpy.linalg import svd

        mean, cov = asarray(mean) * 1.0, asarray(cov) * 1.0
        if cov.shape != (len(mean), len(mean)):
            raise ValueError("mean and cov must have same length")
        lines = self.standard_normal((counted(size), len(mean)))
        left, values, right = svd(cov)
        signs = asarray(_signs(cov)) * _array.unary("sign", _leading(right))
        factor = right * (_array.unary("sqrt", values) * signs).reshape((-1, 1))
        made = mean + lines @ factor
        return made.reshape((*axes(size), len(mean)))

    def __getattr__(self, name):
        raise missing(f"'{type(self).__name__}' object", name)


def _signs(cov):
    """The signs that the vectors of a decomposition begin with, as far as that can be told: they are up to the library
    that numpy is built with.
    """
    if len(cov) != 2 or not cov[0, 1]:
        return [1.0 if not cov[0, -1] else -1.0] * len(cov)
    if cov[0, 1] < 0:
        return [-1.0, 1.0]
    return [1.0, 1.0] if cov[0, 0] < cov[1, 1] else [-1.0, -1.0]


def _leading(rows):
    """The cell of each row that has a direction: the first that is not nothing."""
    return array([next((cell for cell in row if abs(cell) > 1e-12), 1.0) for row in rows.tolist()])


for _name, _defaults in {
    "beta": ("a", "b"), "chisquare": ("df",), "f": ("dfnum", "dfden"), "gumbel": ("loc=0.0", "scale=1.0"),
    "laplace": ("loc=0.0", "scale=1.0"), "pareto": ("a",), "power": ("a",), "rayleigh": ("scale=1.0",),
    "standard_cauchy": (), "standard_t": ("df",), "triangular": ("left", "mode", "right"), "wald": ("mean", "scale"),
    "weibull": ("a",),
}.items():  # fmt: skip
    _signature = ", ".join((*_defaults, "size=None"))
    _names = ", ".join(one.partition("=")[0] for one in _defaults)
    _space = {}
    exec(f"def {_name}(self, {_signature}):\n    return self._draw({_name!r}, size, {_names})", _space)
    setattr(Drawing, _name, _space[_name])
