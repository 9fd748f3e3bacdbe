"""Streamlit's module, as Headwater has it: https://docs.streamlit.io/develop/api-reference"""

import builtins

import _headwater
from streamlit import errors, unknown_names
from streamlit.delta_generator import NAMES as _NAMES
from streamlit.delta_generator import DeltaGenerator as _DeltaGenerator
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException as _RerunException
from streamlit.runtime.state import SessionStateProxy as _SessionStateProxy

__version__ = "1.67.0"

_main = _DeltaGenerator._at(_headwater.page)
sidebar = _DeltaGenerator._at(_headwater.sidebar)
session_state = _SessionStateProxy()

# Every element is a function of the module and a method of every container.
for _name in _NAMES:
    globals()[_name] = getattr(_main, _name)


def stop():
    """Ends the script here. What is drawn stays."""
    _headwater.stop()


def rerun(scope="app"):
    """Starts the script again from the top, with no button pressed."""
    if scope == "app":
        raise _RerunException()
    if isinstance(scope, list):
        for key in scope:
            _check_scope_type(key)
    else:
        _check_scope_type(scope)
    if scope in ("", []):
        kind = "string" if scope == "" else "list"
        raise errors.StreamlitValueError(
            "Invalid `scope` value. Supported values: 'app', 'fragment', a fragment key, a list of keys. "
            f"Got an empty {kind}."
        )
    if scope == "fragment":
        raise errors.StreamlitInvalidLayoutContextError(
            'scope="fragment" can only be specified from `@st.fragment`-decorated functions during fragment reruns.'
        )
    # There are no fragments yet, so no key names one; where a key may be given at all is told first.
    if _headwater.in_callback():
        keys = scope if isinstance(scope, list) else [scope]
        raise errors.StreamlitAPIException(
            f"No fragment found for target '{keys[0]}'. Pass the same `key` you set on `@st.fragment(key=...)`, "
            "and make sure that fragment has rendered at least once."
        )
    raise errors.StreamlitAPIException(
        "Passing a fragment key to `st.rerun()` is only allowed from a widget callback (e.g. `on_change` / `on_click`). "
        "Calling it from the main script body or a fragment body would abort the current run. If you meant to rerun the "
        "whole app or the current fragment, use `scope='app'` or `scope='fragment'`."
    )


def _check_scope_type(scope):
    if not isinstance(scope, (str, int)) or isinstance(scope, bool):
        raise errors.StreamlitInvalidParameterTypeError(
            "Invalid `scope` type. Expected one of: str, int, list[str | int]. "
            f"Provided type: {type(scope).__name__}."
        )


def _write_alone(*args):
    """Magic: writes what stands alone in the script, and gives it."""
    _main.write(*args)
    return args[0] if len(args) == 1 else args


builtins.__streamlitmagic__ = _write_alone


def __getattr__(name):
    known = [other for other in globals() if not other.startswith("_")]
    raise AttributeError(unknown_names.message(name, known))
