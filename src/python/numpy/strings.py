"""Functions of arrays of texts: `numpy.strings`."""

from numpy.char import *
