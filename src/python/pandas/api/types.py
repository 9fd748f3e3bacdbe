"""`pandas.api.types`: what a column's type is."""

from pandas._dtypes import CategoricalDtype, as_dtype, letter


def _letter(given):
    dtype = getattr(given, "dtype", given)
    try:
        return letter(as_dtype(dtype))
    except (TypeError, AttributeError):
        return ""


def is_numeric_dtype(arr_or_dtype):
    """Whether it is of numbers, or of truth values."""
    return _letter(arr_or_dtype) in tuple("iufbc")


def is_integer_dtype(arr_or_dtype):
    """Whether it is of whole numbers."""
    return _letter(arr_or_dtype) in tuple("iu")


def is_float_dtype(arr_or_dtype):
    """Whether it is of floats."""
    return _letter(arr_or_dtype) == "f"


def is_bool_dtype(arr_or_dtype):
    """Whether it is of truth values."""
    return _letter(arr_or_dtype) == "b"


def is_datetime64_any_dtype(arr_or_dtype):
    """Whether it is of moments."""
    return _letter(arr_or_dtype) == "M"


is_datetime64_dtype = is_datetime64_ns_dtype = is_datetime64_any_dtype


def is_timedelta64_dtype(arr_or_dtype):
    """Whether it is of spans of time."""
    return _letter(arr_or_dtype) == "m"


def is_categorical_dtype(arr_or_dtype):
    """Whether it is of categories."""
    return _letter(arr_or_dtype) == "C"


def is_string_dtype(arr_or_dtype):
    """Whether it is of texts."""
    if _letter(arr_or_dtype) == "O" and hasattr(arr_or_dtype, "tolist"):
        return all(isinstance(value, str) for value in arr_or_dtype.tolist())
    return _letter(arr_or_dtype) in ("S", "O")


def is_object_dtype(arr_or_dtype):
    """Whether it is of objects of any kind."""
    return _letter(arr_or_dtype) == "O"


def is_list_like(obj):
    """Whether it holds several things."""
    return hasattr(obj, "__iter__") and not isinstance(obj, (str, bytes, type))


def is_scalar(val):
    """Whether it is one thing."""
    return not is_list_like(val) and not isinstance(val, dict)


def is_dict_like(obj):
    """Whether it has values by keys."""
    return hasattr(obj, "keys") and hasattr(obj, "__getitem__") and not isinstance(obj, type)


def is_number(obj):
    """Whether it is a number."""
    import numbers

    return isinstance(obj, numbers.Number)


def is_integer(obj):
    """Whether it is a whole number."""
    import numbers

    return isinstance(obj, numbers.Integral) and not isinstance(obj, bool)


def is_float(obj):
    """Whether it is a float."""
    return isinstance(obj, float)


def is_bool(obj):
    """Whether it is a truth value."""
    return isinstance(obj, bool)


__all__ = ["CategoricalDtype", *(name for name in dir() if name.startswith("is_"))]
