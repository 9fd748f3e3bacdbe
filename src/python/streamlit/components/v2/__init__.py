"""Custom components: `component(...)` registers HTML, CSS and JavaScript under a name, and gives what mounts it."""

import _headwater
from streamlit.components.v2.bidi_component.state import ComponentResult
from streamlit.delta_generator import DeltaGenerator
from streamlit.errors import BidiComponentInvalidCallbackNameError, BidiComponentInvalidDefaultKeyError
from streamlit.errors import StreamlitInvalidParameterTypeError

_page = DeltaGenerator._at(_headwater.page)


def component(name, *, html=None, css=None, js=None, isolate_styles=True):
    """Registers a component under a name, and gives the function that mounts it.

    name: Whoever mounts this name gets what was last registered under it.
    html: The markup inside.
    css: A style sheet, or the path of one in a component package, or a pattern that fits one.
    js: A module, or its path, or a pattern. Its default export is called with `{name, data, key, parentElement,
        setStateValue, setTriggerValue}`.
    isolate_styles: Whether the page's styles and the component's keep out of each other's way.
    """
    for what, text in (("css", css), ("js", js)):
        if text is not None and not isinstance(text, str):
            raise StreamlitInvalidParameterTypeError(
                f"Invalid `{what}` type. Expected one of: str, None. Provided type: {type(text).__name__}. "
                "Pass a string path or glob."
            )
    _headwater.component_define(name, html, css, js)

    def _mount_component(*, key=None, data=None, default=None, width="stretch", height="content", **on_callbacks):
        """Mounts the component, and gives its values.

        key: A text or whole number of your own that identifies it; its values are `st.session_state[key]`, too.
        data: What its JavaScript gets.
        default: First values of states by name. Each name needs a callback.
        width: 'stretch', 'content', or a number of pixels.
        height: 'content', 'stretch', or a number of pixels.
        on_callbacks: `on_<name>_change`: what is called when the state of that name changes, and for each call of the
            trigger of that name.
        """
        callbacks = dict(_callbacks(on_callbacks))
        for state in default or ():
            if state not in callbacks:
                known = list(callbacks) or "none"
                raise BidiComponentInvalidDefaultKeyError(
                    f"Key `'{state}'` in `default` is not a valid state name. Valid state names are those with "
                    f"corresponding `on_{{state_name}}_change` callbacks. Available state names: `{known}`"
                )
        mounted, values = _page._bidi_component(
            name,
            key=key,
            isolate_styles=isolate_styles,
            data=data,
            default=[] if default is None else list(default.items()),
            width=width,
            height=height,
            callbacks=list(callbacks.items()),
            adopt=_headwater.component_adopt,
        )
        result = ComponentResult(values)
        _headwater.component_hold(mounted, result)
        return result

    return _mount_component


def _callbacks(arguments):
    """What is called for which name. Other arguments are left alone."""
    for argument, function in arguments.items():
        if callable(function) and argument.startswith("on_") and argument.endswith("_change"):
            name = argument[len("on_") : -len("_change")]
            if name in ("", "_"):
                raise BidiComponentInvalidCallbackNameError(
                    f"The callback name `'{argument}'` is not allowed. Callback names must follow the pattern "
                    "`on_{event_name}_change` where `event_name` is not empty."
                )
            yield name, function
