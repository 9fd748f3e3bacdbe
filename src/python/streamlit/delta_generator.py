"""`DeltaGenerator`: a container, or an element that can be drawn over. Its methods are the elements."""

import _headwater


class DeltaGenerator(_headwater.Handle):
    """A container of the page, or an element in its place.

    Use it in a `with` block, so that `st.…` draws into it, or call its methods.
    """

    @classmethod
    def _at(cls, handle):
        return _headwater.handle(handle)

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
    """What `st.spinner` gives: it turns as long as its `with` block runs."""

    def __enter__(self):
        _headwater.begin(self)

    def __exit__(self, kind, error, traceback):
        _headwater.end(self)
        return False


def _add_elements():
    namespace = {"_call": _headwater.call}
    exec(compile(_headwater.functions, "<streamlit>", "exec"), namespace)
    for name in _headwater.names:
        function = namespace[name]
        function.__module__ = "streamlit"
        function.__qualname__ = f"DeltaGenerator.{name}"
        setattr(DeltaGenerator, name, function)
    return list(_headwater.names)


_headwater.DeltaGenerator = DeltaGenerator
_headwater.Spinner = Spinner
NAMES = _add_elements()
