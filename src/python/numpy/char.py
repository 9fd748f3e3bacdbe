"""Functions of arrays of texts, cell by cell: `numpy.char`, and `numpy.strings`."""

import _headwater_array as _array
from numpy._creating import asarray
from numpy._own import missing as _missing
from numpy._shaping import broadcast_arrays


def _applied(function, a, *others):
    arrays = broadcast_arrays(asarray(a), *(asarray(other) for other in others))
    cells = [function(*cells) for cells in zip(*(array.ravel().tolist() for array in arrays))]
    made = _array.array(cells, "<U0" if not cells else None).reshape(arrays[0].shape)
    return made if made.ndim else made[()]


def _method(name):
    def function(a, *args, **options):
        return _applied(lambda text, *rest: getattr(text, name)(*rest, **options), a, *args)

    function.__name__ = name
    function.__doc__ = f"`str.{name}` of each cell."
    return function


for _name in (
    "capitalize center count endswith expandtabs find index isalnum isalpha isdecimal isdigit islower isnumeric "
    "isspace istitle isupper ljust lower lstrip replace rfind rindex rjust rstrip startswith strip swapcase title upper zfill"
).split():
    globals()[_name] = _method(_name)


def add(x1, x2):
    """Two texts joined."""
    return _applied(lambda one, other: one + other, x1, x2)


def multiply(a, i):
    """Texts over and over."""
    return _applied(lambda text, count: text * count, a, i)


def mod(a, values):
    """Values put into texts."""
    return _applied(lambda text, value: text % value, a, values)


def str_len(a):
    """How long texts are."""
    return _applied(len, a)


def equal(x1, x2):
    """Whether two texts are equal."""
    return _array.binary("equal", asarray(x1), asarray(x2))


def join(sep, seq):
    """The letters of texts with something between them."""
    return _applied(lambda between, text: between.join(text), sep, seq)


def split(a, sep=None, maxsplit=None):
    """The words of texts."""
    a = asarray(a)
    made = _array.full(a.shape, None, "object")
    for at, text in enumerate(a.ravel().tolist()):
        made.ravel()[at] = text.split(sep, -1 if maxsplit is None else maxsplit)
    return made


def __getattr__(name):
    raise _missing("module 'numpy.char'", name)
