"""`pandas.api`: what is asked about types."""

from pandas.api import extensions, types
