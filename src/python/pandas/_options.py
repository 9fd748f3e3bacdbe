"""`pd.set_option` and its like: how tables are printed."""

from contextlib import contextmanager

from pandas._own import missing

DEFAULTS = {
    "display.max_rows": 60,
    "display.min_rows": 10,
    "display.max_columns": 0,
    "display.width": 80,
    "display.max_colwidth": 50,
    "display.precision": 6,
    "display.float_format": None,
    "display.max_seq_items": 100,
    "display.expand_frame_repr": True,
    "display.show_dimensions": "truncate",
    "display.large_repr": "truncate",
    "mode.copy_on_write": True,
    "mode.chained_assignment": "warn",
    "future.no_silent_downcasting": True,
    "display.max_info_columns": 100,
    "display.colheader_justify": "right",
    "display.html.use_mathjax": True,
}
_CHOSEN = dict(DEFAULTS)


class OptionError(AttributeError, KeyError):
    """There is no such option."""

    __module__ = "pandas.errors"


def _full(name):
    if name in DEFAULTS:
        return name
    fitting = [known for known in DEFAULTS if name in known]
    if len(fitting) == 1:
        return fitting[0]
    raise OptionError(f"No such keys(s): {name!r}")


def get_option(pat):
    """An option's value."""
    return _CHOSEN[_full(pat)]


def set_option(*pairs):
    """Sets options, each by its name and its value."""
    for name, value in zip(pairs[::2], pairs[1::2]):
        _CHOSEN[_full(name)] = value


def reset_option(pat):
    """Sets an option, or all, back."""
    for name in DEFAULTS if pat == "all" else [_full(pat)]:
        _CHOSEN[name] = DEFAULTS[name]


@contextmanager
def option_context(*pairs):
    """Sets options for as long as a `with` block runs."""
    before = dict(_CHOSEN)
    set_option(*pairs)
    try:
        yield
    finally:
        _CHOSEN.update(before)


class Options:
    """`pd.options.display.max_rows`."""

    def __init__(self, path=""):
        object.__setattr__(self, "_path", path)

    def __getattr__(self, name):
        path = f"{self._path}{name}"
        if path in DEFAULTS:
            return _CHOSEN[path]
        if any(known.startswith(path + ".") for known in DEFAULTS):
            return Options(path + ".")
        raise missing("pandas.options", path)

    def __setattr__(self, name, value):
        set_option(self._path + name, value)


options = Options()
