"""What stands for something that is missing: NaN, None, NaT, NA."""

import datetime

NAN = float("nan")


class NaTType(datetime.datetime):
    """No moment."""

    __module__ = "pandas"

    def __new__(cls):
        return datetime.datetime.__new__(cls, 1, 1, 1)

    def __repr__(self):
        return "NaT"

    __str__ = __repr__

    def isoformat(self, *args):
        """`NaT`."""
        return "NaT"

    def strftime(self, format):
        """There is nothing to write."""
        raise ValueError("NaTType does not support strftime")

    def __format__(self, spec):
        return "NaT"

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = __eq__
    __hash__ = object.__hash__

    def __add__(self, other):
        return self

    __radd__ = __sub__ = __rsub__ = __add__
    year = month = day = hour = minute = second = microsecond = days = seconds = property(lambda self: NAN)

    def date(self):
        """There is none."""
        raise ValueError("NaTType does not support date")

    def __reduce__(self):
        return "NaT"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


NaTType.__str__ = NaTType.__repr__
NaT = NaTType()


class NAType:
    """A missing value that makes what is done with it missing, too."""

    __module__ = "pandas"

    def __repr__(self):
        return "<NA>"

    def __bool__(self):
        raise TypeError("boolean value of NA is ambiguous")

    def _same(self, *others):
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _same
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _same
    __hash__ = object.__hash__

    def __reduce__(self):
        return "NA"


NA = NAType()


def is_missing(value):
    """Whether a single value stands for nothing."""
    if value is None or value is NaT or value is NA:
        return True
    return isinstance(value, float) and value != value
