"""`DeltaGenerator`: a container, or an element that can be drawn over. Its methods are the elements."""

import functools

import _headwater
from streamlit.errors import StreamlitAPIException
from streamlit.help import help
from streamlit.unknown_names import not_yet
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
        if name.startswith("__"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        if yet := not_yet(name):
            raise AttributeError(yet)

        # As in Streamlit, asking for such a method is no error yet; calling it is.
        def unknown(*args, **kwargs):
            import streamlit

            if name in vars(streamlit):
                where = "`st.sidebar`" if self is streamlit.sidebar else "`DeltaGenerator` objects"
                raise StreamlitAPIException(f"Method `{name}()` does not exist for {where}. Did you mean `st.{name}()`?")
            raise StreamlitAPIException(f"`{name}()` is not a valid Streamlit command.")

        return unknown

    def __repr__(self):
        return "DeltaGenerator()"


class ExpanderContainer(DeltaGenerator):
    """A container that opens and closes. `open` says whether it is open, or None where the script is not to know."""

    open = None

    def __enter__(self):
        super().__enter__()
        return self


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


# The classes in which Streamlit has its elements: they are seen in messages about wrong arguments.
_MIXINS = {
    name: f"{mixin}Mixin"
    for mixin, names in {
        "Alert": "error info success warning",
        "Arrow": "dataframe",
        "Button": "button",
        "Checkbox": "checkbox toggle",
        "Code": "code",
        "Empty": "empty",
        "Exception": "exception",
        "FileUploader": "file_uploader",
        "Heading": "header subheader title",
        "Help": "help",
        "Json": "json",
        "Layouts": "columns container expander",
        "Markdown": "caption divider markdown",
        "NumberInput": "number_input",
        "Progress": "progress",
        "Radio": "radio",
        "Selectbox": "selectbox",
        "Slider": "slider",
        "Spinner": "spinner",
        "Table": "table",
        "Text": "text",
        "TextWidgets": "text_input",
        "Write": "write write_stream",
    }.items()
    for name in names.split()
}


def _add_elements():
    namespace = {"__name__": __name__, "_call": _headwater.call}
    exec(compile(_headwater.functions, "<streamlit>", "exec"), namespace)
    functions = {name: namespace[name] for name in _headwater.names}
    for name, function in (functions | {"help": help, "write": write, "write_stream": write_stream}).items():
        function.__module__ = "streamlit"
        function.__qualname__ = f"{_MIXINS[name]}.{name}" if name in _MIXINS else f"DeltaGenerator.{name}"
        setattr(DeltaGenerator, name, function)
    return [name for name in vars(DeltaGenerator) if not name.startswith("_")]


_headwater.DeltaGenerator = DeltaGenerator
_headwater.ExpanderContainer = ExpanderContainer
_headwater.Spinner = Spinner
NAMES = _add_elements()
