"""Names for annotations: `numpy.typing`."""

import numpy as _numpy

ArrayLike = object
DTypeLike = object


class NDArray:
    """An array whose cells are of a type: `NDArray[np.float64]`."""

    def __class_getitem__(cls, dtype):
        return _numpy.ndarray
