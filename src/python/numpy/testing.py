"""What tests say of arrays: `numpy.testing`."""

import numpy as _numpy


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    """Raises an error if cells are not as good as equal."""
    if not _numpy.allclose(actual, desired, rtol, atol, equal_nan):
        raise AssertionError(f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}\n{err_msg}\n{actual!r}\n{desired!r}")


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Raises an error if cells are not equal."""
    if not _numpy.array_equal(actual, desired, True):
        raise AssertionError(f"Arrays are not equal\n{err_msg}\n{actual!r}\n{desired!r}")


def assert_equal(actual, desired, err_msg="", verbose=True):
    """Raises an error if two things are not equal."""
    assert_array_equal(actual, desired, err_msg)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Raises an error if cells differ in the first decimals."""
    if not _numpy.all(abs(_numpy.asarray(actual) - _numpy.asarray(desired)) < 1.5 * 10.0**-decimal):
        raise AssertionError(f"Arrays are not almost equal to {decimal} decimals\n{err_msg}\n{actual!r}\n{desired!r}")


assert_array_almost_equal = assert_almost_equal
