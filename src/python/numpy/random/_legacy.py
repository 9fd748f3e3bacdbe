"""`numpy.random.seed` and what goes with it: the older generator."""

import os

import _headwater_array as _array
from numpy._creating import asarray
from numpy._dtypes import dtype as _dtype
from numpy.random._drawing import Drawing, axes, counted, is_count

_LIMIT = 2**32


class RandomState(Drawing):
    """The older generator."""

    _is_old = True
    _empty = "a must be greater than 0 unless no samples are taken"

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        """Begins anew at a seed: the same numbers follow."""
        if seed is None:
            seed = list(os.urandom(16))
        if hasattr(seed, "__index__") and not getattr(seed, "shape", ()):
            number = int(seed)
            if not 0 <= number < _LIMIT:
                raise ValueError("Seed must be between 0 and 2**32 - 1")
            self._random = _array.mersenne([number], True)
            return
        if isinstance(seed, (str, float)):
            kind = asarray(seed).dtype
            raise TypeError(f"Cannot cast scalar from {kind!r} to dtype('int64') according to the rule 'safe'")
        numbers = [int(number) for number in asarray(seed).ravel().tolist()]
        if not numbers:
            raise ValueError("Seed must be non-empty")
        if any(not 0 <= number < _LIMIT for number in numbers):
            raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._random = _array.mersenne(numbers, False)

    def random_sample(self, size=None):
        """Floats from 0 up to 1."""
        return self.random(size)

    def rand(self, *args):
        """Floats from 0 up to 1, in a shape."""
        return self.random(args if args else None)

    def randn(self, *args):
        """Normal numbers, in a shape."""
        return self.standard_normal(args if args else None)

    def randint(self, low, high=None, size=None, dtype=int):
        """Whole numbers up to, but not including, a limit."""
        if high is None:
            low, high = 0, low
        if hasattr(low, "__len__") or hasattr(high, "__len__"):
            return _each(self.randint, low, high, size, dtype)
        return integers(self, int(low), int(high), size, dtype)

    def random_integers(self, low, high=None, size=None):
        """Whole numbers up to, and including, a limit."""
        return self.randint(1, low + 1, size) if high is None else self.randint(low, high + 1, size)

    def choice(self, a, size=None, replace=True, p=None):
        """Things chosen by chance."""
        if not is_count(a) and asarray(a).ndim > 1:
            raise ValueError("a must be 1-dimensional")
        if not is_count(a) and asarray(a).size == 0:
            raise ValueError("'a' cannot be empty unless no samples are taken")
        count, things = self._population(a)
        wanted = counted(size)
        p = None if p is None else self._checked(p, count)
        if replace:
            places = self._by_chance(p, size) if p is not None else self.randint(0, count, size)
        elif wanted > count:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        elif p is not None:
            places = self._distinct_by_chance(p, wanted, (1,) if size is None else size)
            places = places[0] if size is None else places
        else:
            places = self.permutation(count)[:wanted]
            places = places[0] if size is None else places.reshape(size)
        return chosen(things, places, size)

    def get_state(self, legacy=True):
        """The generator as it is."""
        return self._random

    def set_state(self, state):
        """Goes on from a generator."""
        self._random = state


def chosen(things, places, size):
    """Things at places; the places themselves if there are no things."""
    if things is None:
        return int(places) if size is None else places
    return things[int(places)] if size is None else things[places]


def integers(drawing, low, high, size, dtype, endpoint=False):
    """Whole numbers of a type from a least one up to a limit."""
    kind = _dtype(dtype)
    if kind.kind not in "iub":
        raise TypeError(f"Unsupported dtype {kind!r} for " + ("randint" if drawing._is_old else "integers"))
    last = high if endpoint else high - 1
    bits = 1 if kind.kind == "b" else kind.itemsize * 8
    least = 0 if kind.kind in "ub" else -(2 ** (bits - 1))
    most = 1 if kind.kind == "b" else 2**bits - 1 + least
    if low < least:
        raise ValueError(f"low is out of bounds for {kind.name}")
    if last > most:
        raise ValueError(f"high is out of bounds for {kind.name}")
    if low > last:
        raise ValueError("low >= high" if drawing._is_old or not endpoint else "low > high")
    wide = low if low < 2**63 else low - 2**64
    made = drawing._random.integers(wide, last - low, counted(size), bits)
    if size is None:
        number = made.tolist()[0]
        return number if dtype in (int, bool) else kind.type(number)
    return made.astype(dtype).reshape(size)


def _each(function, low, high, size, dtype):
    """A number for each pair of limits."""
    low, high = asarray(low), asarray(high)
    shape = asarray(low + high).shape if size is None else axes(size)
    lows = _array.broadcast_to(low, shape).ravel().tolist()
    highs = _array.broadcast_to(high, shape).ravel().tolist()
    made = [function(one, other, None, int) for one, other in zip(lows, highs)]
    return _array.array(made, None).astype(dtype).reshape(shape)
