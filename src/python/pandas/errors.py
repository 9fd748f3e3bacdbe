"""The errors by pandas' names."""


class EmptyDataError(ValueError):
    """There is nothing in the file to read."""


class IntCastingNaNError(ValueError):
    """What is missing cannot be a whole number."""


class ParserError(ValueError):
    """The file is no table."""
