"""`DeltaGenerator`: a container, or an element that can be drawn over. Its methods are the elements."""

import functools

import _headwater
from streamlit.writing import write, write_stream


class DeltaGenerator(_headwater.Handle):
    """A container of the page, or an element in its place.

    Use it in a `with` block, so that `st.…` draws into it, or call its methods.
    """

    # Whether it is the page itself or its sidebar.
    _is_top_level = False

    @classmethod
    def _at(cls, handle):
        page = _headwater.handle(handle)
        page._is_top_level = True
        return page

    def __enter__(self):
        self.__dict__.setdefault("_depths", []).append(_headwater.enter(self))

    def __exit__(self, kind, error, traceback):
        _headwater.leave(self.__dict__["_depths"].pop())
        return False

    def __getattr__(self, name):
        from streamlit.not_there_yet import NOT_THERE_YET

        if name in NOT_THERE_YET:
            raise AttributeError(f"`st.{name}` is not in Headwater yet. {NOT_THERE_YET[name]}".rstrip())
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __repr__(self):
        return "DeltaGenerator()"


class Spinner(_headwater.Shown):
    """What `st.spinner` gives: it turns as long as its `with` block runs, or the function that it decorates."""

    def __call__(self, function):
        @functools.wraps(function)
        def during(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return during

    def __enter__(self):
        _headwater.begin(self)

    def __exit__(self, kind, error, traceback):
        _headwater.end(self)
        return False


def _add_elements():
    namespace = {"_call": _headwater.call}
    exec(compile(_headwater.functions, "<streamlit>", "exec"), namespace)
    functions = {name: namespace[name] for name in _headwater.names}
    for name, function in (functions | {"write": write, "write_stream": write_stream}).items():
        function.__module__ = "streamlit"
        function.__qualname__ = f"DeltaGenerator.{name}"
        setattr(DeltaGenerator, name, function)
    return [name for name in vars(DeltaGenerator) if not name.startswith("_")]


_headwater.DeltaGenerator = DeltaGenerator
_headwater.Spinner = Spinner
NAMES = _add_elements()
