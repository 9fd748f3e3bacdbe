"""The errors of pandas."""


class EmptyDataError(ValueError):
    """There is nothing to read."""


class ParserError(ValueError):
    """Comma-separated text that cannot be read."""


class IntCastingNaNError(ValueError):
    """What is missing cannot be a whole number."""


class MergeError(ValueError):
    """Two tables cannot be merged like this."""


class UndefinedVariableError(NameError):
    """A query names what is not there."""

    def __init__(self, name, is_local=None):
        super().__init__(f"{'local variable ' if is_local else 'name '}{name!r} is not defined")


class InvalidIndexError(Exception):
    """A label that cannot be one."""


class OutOfBoundsDatetime(ValueError):
    """A moment too far away."""


class DataError(ValueError):
    """Cells that an operation cannot be done with."""


class IndexingError(Exception):
    """Rows and columns that do not go together."""


class UnsortedIndexError(KeyError):
    """Labels that have to be in order."""


class PerformanceWarning(Warning):
    """What takes long."""


class SettingWithCopyWarning(Warning):
    """No longer given: a part of a table is a table of its own."""


class DtypeWarning(Warning):
    """A column with cells of several types."""


class ParserWarning(Warning):
    """Text that was read in another way than asked."""
