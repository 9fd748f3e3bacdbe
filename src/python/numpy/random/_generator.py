"""`default_rng` and what it gives: the newer generator."""

import os

import _headwater_array as _array
from numpy._creating import asarray
from numpy.random._drawing import Drawing, counted, is_count, shaped
from numpy.random._legacy import _each, chosen, integers


class SeedSequence:
    """A seed of any length, from which other seeds can be made."""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        self.entropy = int.from_bytes(os.urandom(16), "little") if entropy is None else entropy
        self.spawn_key = tuple(spawn_key)
        self.n_children_spawned = n_children_spawned

    def _words(self):
        words = _words(self.entropy)
        if self.spawn_key:
            words += [0] * (4 - len(words))
        for number in self.spawn_key:
            words += _words(number)
        return words

    def spawn(self, n_children):
        """So many seeds that have nothing to do with each other."""
        first = self.n_children_spawned
        self.n_children_spawned += n_children
        return [SeedSequence(self.entropy, spawn_key=(*self.spawn_key, at)) for at in range(first, first + n_children)]


def _words(seed):
    """A seed as numbers of 32 bits, the low ones first."""
    if is_count(seed):
        number = int(seed)
        if number < 0:
            raise ValueError("expected non-negative integer")
        words = [number & 0xFFFFFFFF]
        while number := number >> 32:
            words.append(number & 0xFFFFFFFF)
        return words
    if isinstance(seed, str) and not seed.isdigit():
        raise ValueError("unrecognized seed string")
    if isinstance(seed, float):
        raise TypeError("SeedSequence expects int or sequence of ints for entropy not " + str(seed))
    words = []
    for part in seed if not isinstance(seed, _array.Array) else seed.ravel().tolist():
        words += _words(part)
    return words


class PCG64:
    """The generator of bits."""

    def __init__(self, seed=None):
        self.seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        self._native = _array.pcg(self.seed_seq._words())


class Generator(Drawing):
    """The newer generator."""

    _is_old = False
    _empty = "a must be a positive integer unless no samples are taken"

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator
        self._random = bit_generator._native

    def random(self, size=None, dtype=float, out=None):
        """Floats from 0 up to 1."""
        return shaped(self._random.doubles(counted(size)), size)

    def standard_normal(self, size=None, dtype=float, out=None):
        """Normal numbers around 0."""
        return shaped(self._random.normals(counted(size)), size)

    def standard_exponential(self, size=None, dtype=float, method="zig", out=None):
        """Times until something happens that happens once in a while of 1."""
        return self._draw("exponential", size, 1.0)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        """Whole numbers up to a limit."""
        if high is None:
            low, high = 0, low
        if hasattr(low, "__len__") or hasattr(high, "__len__"):
            return _each(lambda a, b, *rest: self.integers(a, b, endpoint=endpoint), low, high, size, dtype)
        made = integers(self, int(low), int(high), size, dtype, endpoint)
        return _array.array(made, None)[()] if size is None else made

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Things chosen by chance."""
        if not is_count(a) and asarray(a).size == 0:
            raise ValueError("a cannot be empty unless no samples are taken")
        count, things = self._population(a)
        wanted = counted(size)
        p = None if p is None else self._checked(p, count)
        if replace:
            places = self._by_chance(p, size) if p is not None else self.integers(0, count, size)
        elif wanted > count:
            raise ValueError("Cannot take a larger sample than population when replace is False")
        elif p is not None:
            places = self._distinct_by_chance(p, wanted, (1,) if size is None else size)
            places = places[0] if size is None else places
        else:
            places = self._distinct(count, wanted, shuffle)
            places = places[0] if size is None else places.reshape(size)
        if things is not None and axis and size is not None:
            return _array.take(things, places, axis)
        return chosen(things, places, size)

    def _distinct(self, count, wanted, shuffles):
        """Places of which no two are the same."""
        if count > 10000 and wanted > count // (50 if shuffles else 20):
            return self._random.shuffled(count, max(count - wanted, 1), False)[count - wanted :]
        # One draw for each place (Floyd): a place that was drawn before gives way to the last one.
        found, order = set(), []
        for last in range(count - wanted, count):
            place = self._random.integers(0, last, 1, 64).tolist()[0]
            place = last if place in found else place
            found.add(place)
            order.append(place)
        places = _array.array(order, "int64")
        return places[self._random.shuffled(wanted, 1, False)] if shuffles else places

    def permuted(self, x, axis=None, out=None):
        """Each line in an order of its own by chance."""
        x = asarray(x)
        if axis is None:
            return _array.take(x.ravel(), self._random.shuffled(x.size, 1, True), 0).reshape(x.shape)
        lines = _array.copy(x.swapaxes(axis, -1))
        flat = lines.reshape((-1, lines.shape[-1]))
        for line in flat:
            line[...] = line[self._random.shuffled(len(line), 1, True)]
        return _array.copy(lines.swapaxes(axis, -1))

    def spawn(self, n_children):
        """So many generators that have nothing to do with each other."""
        return [Generator(PCG64(seed)) for seed in self.bit_generator.seed_seq.spawn(n_children)]

    def __repr__(self):
        return f"Generator(PCG64) at {id(self):#X}"

    def __str__(self):
        return "Generator(PCG64)"


def default_rng(seed=None):
    """A generator that begins at a seed."""
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, PCG64) else PCG64(seed))
