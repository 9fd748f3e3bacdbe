"""`pandas.api`: what is asked about types."""

from pandas.api import types
