"""`pandas.api.extensions`: the class of the arrays of pandas' own types."""

from pandas._arrays import ExtensionArray

__all__ = ["ExtensionArray"]
