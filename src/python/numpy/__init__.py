"""Headwater's own numpy: as much of it as apps use. What is not in it says so by name."""

from numpy import exceptions
from numpy._constants import *
from numpy._dtypes import dtype
from numpy._scalars import *
from numpy._scalars import bool_, int_, object_, str_
from numpy._moments import datetime64, isnat, timedelta64
from numpy._ndarray import ndarray
from numpy._creating import *
from numpy._ufuncs import *
from numpy._reductions import *
from numpy._asking import *
from numpy._shaping import *
from numpy._sorting import *
from numpy._products import *
from numpy._statistics import *
from numpy._curves import *
from numpy._files import *
from numpy._further import *
from numpy._printing import *
from numpy._own import missing as _missing

__version__ = "2.4.6"


def __getattr__(name):
    if name in ("char", "random", "strings", "testing", "typing"):
        # Few scripts need them.
        import importlib

        return importlib.import_module(f"numpy.{name}")
    raise _missing("module 'numpy'", name)
