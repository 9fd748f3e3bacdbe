"""The first version of custom components, which Headwater does not have: each function says what does instead."""

from streamlit.errors import StreamlitAPIException


def _not_there_yet(name, instead):
    raise StreamlitAPIException(f"`st.components.v1.{name}` is not in Headwater yet. {instead}")


def declare_component(name, path=None, url=None):
    """A component that a page of its own shows; not there yet."""
    _not_there_yet("declare_component", "`st.components.v2.component` takes the same HTML, CSS and JavaScript.")


def html(html, width=None, height=None, scrolling=False, *, tab_index=None):
    """HTML in a frame of its own; not there yet."""
    _not_there_yet("html", "`st.components.v2.component(name, html=...)()` shows HTML, too.")


def iframe(src, width=None, height=None, scrolling=False, *, tab_index=None):
    """Another page in a frame; not there yet."""
    _not_there_yet("iframe", "`st.components.v2.component(name, html='<iframe ...>')()` shows a page, too.")
