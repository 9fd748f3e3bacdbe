"""Arrays as texts, and how they are written."""

import contextlib

import _headwater_array as _array

_DEFAULTS = {
    "precision": 8, "threshold": 1000, "edgeitems": 3, "linewidth": 75, "suppress": False, "nanstr": "nan",
    "infstr": "inf", "sign": "-", "formatter": None, "floatmode": "maxprec", "legacy": False, "override_repr": None,
}  # fmt: skip
_options = dict(_DEFAULTS)


def set_printoptions(**options):
    """Says how arrays are written from now on."""
    for name, value in options.items():
        if name not in _DEFAULTS:
            raise TypeError(f"set_printoptions() got an unexpected keyword argument '{name}'")
        if value is not None or name == "formatter":
            _options[name] = value


def get_printoptions():
    """How arrays are written."""
    return dict(_options)


@contextlib.contextmanager
def printoptions(**options):
    """Says how arrays are written within a block."""
    before = dict(_options)
    set_printoptions(**options)
    try:
        yield get_printoptions()
    finally:
        _options.update(before)


def array2string(
    a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", *, formatter=None,
    threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", legacy=None,
):  # fmt: skip
    """An array as text."""

    def option(given, name):
        return _options[name] if given is None else given

    formatter = option(formatter, "formatter")
    if formatter:
        return _formatted(a, formatter, separator)
    precision = option(precision, "precision")
    threshold = option(threshold, "threshold")
    width = option(max_line_width, "linewidth") - len(suffix)
    precision = 17 if precision is None else precision
    threshold = 2**31 if threshold == float("inf") else min(int(threshold), 2**31)
    suppress, fixed = bool(option(suppress_small, "suppress")), option(floatmode, "floatmode") == "fixed"
    edge = option(edgeitems, "edgeitems")
    return _array.show(a, separator, len(prefix), width, precision, threshold, edge, suppress, fixed)


_FORMATTED = {
    "f": ("float", "float_kind"), "i": ("int", "int_kind"), "b": ("bool",), "U": ("numpystr", "str_kind"),
    "O": ("object",),
}  # fmt: skip


def _formatted(a, formatter, separator):
    names = (*_FORMATTED.get(a.dtype.kind.replace("u", "i"), ()), "all")
    write = next((formatter[name] for name in names if name in formatter), str)

    def nested(part):
        if getattr(part, "ndim", 0) == 0:
            return write(part)
        return "[" + separator.join(nested(inner) for inner in part) + "]"

    return nested(a)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """An array as `print` shows it."""
    if a.shape == ():
        return str(a[()])
    return array2string(a, max_line_width, precision, suppress_small)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """An array as a script would write it."""
    width = _options["linewidth"] if max_line_width is None else max_line_width
    text = "array(" + array2string(arr, width, precision, suppress_small, ", ", "array(", suffix=")")
    extras = []
    if (arr.size == 0 and arr.shape != (0,)) or arr.size > _options["threshold"]:
        extras.append(f"shape={arr.shape}")
    if arr._dtype not in ("int64", "float64", "bool") or arr.size == 0:
        extras.append(f"dtype={_short(arr._dtype)}")
    if not extras:
        return text + ")"
    text, extra = text + ",", ", ".join(extras) + ")"
    last = len(text) - (text.rfind("\n") + 1)
    return text + ("\n      " if last + len(extra) + 1 > width else " ") + extra


def _short(name):
    return name if name.isalnum() else f"'{name}'"


def array_format(self, spec):
    """An array in an f-string."""
    if spec and self.shape:
        raise TypeError("unsupported format string passed to numpy.ndarray.__format__")
    return format(self.item(), spec) if spec else str(self)


def format_float_positional(x, precision=None, unique=True, trim="k", **options):
    """A float with no exponent."""
    precision = 99 if precision is None else precision
    text = _array.show(_array.array(float(x), None), " ", 0, 75, precision, 1000, 3, True, not unique)
    return text + "0" if trim == "0" and text.endswith(".") else text.rstrip(".") if trim == "-" else text

__all__ = (
    "set_printoptions get_printoptions printoptions array2string array_str array_repr format_float_positional"
).split()
