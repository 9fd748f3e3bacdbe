"""Streamlit's module, as Headwater has it: https://docs.streamlit.io/develop/api-reference"""

import builtins

import _headwater
from streamlit import errors
from streamlit.delta_generator import NAMES, DeltaGenerator
from streamlit.errors import StreamlitInvalidLayoutContextError, StreamlitInvalidParameterTypeError
from streamlit.errors import StreamlitValueError
from streamlit.not_there_yet import NOT_THERE_YET
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException
from streamlit.runtime.state import SessionStateProxy

__version__ = "1.67.0"

_main = DeltaGenerator._at(_headwater.page)
sidebar = DeltaGenerator._at(_headwater.sidebar)
session_state = SessionStateProxy()

# Every element is a function of the module and a method of every container.
for _name in NAMES:
    globals()[_name] = getattr(_main, _name)


def stop():
    """Ends the script here. What is drawn stays."""
    _headwater.stop()


def rerun(scope="app"):
    """Starts the script again from the top, with no button pressed."""
    if isinstance(scope, list) and all(isinstance(key, str) for key in scope):
        pass
    elif not isinstance(scope, (str, int)) or isinstance(scope, bool):
        raise StreamlitInvalidParameterTypeError(
            "Invalid `scope` type. Expected one of: str, int, list[str | int]. "
            f"Provided type: {type(scope).__name__}."
        )
    elif scope == "":
        raise StreamlitValueError("Invalid `scope` value. Supported values: a non-empty string.")
    elif scope == "app":
        raise RerunException()
    raise StreamlitInvalidLayoutContextError(
        f"There are no fragments in Headwater yet, so `st.rerun(scope={scope!r})` has nothing to run again."
    )


def _write_alone(*args):
    """Magic: writes what stands alone in the script, and gives it."""
    _main.write(*args)
    return args[0] if len(args) == 1 else args


builtins.__streamlitmagic__ = _write_alone


def __getattr__(name):
    if name in NOT_THERE_YET:
        raise AttributeError(f"`st.{name}` is not in Headwater yet. {NOT_THERE_YET[name]}".rstrip())
    raise AttributeError(f"module 'streamlit' has no attribute '{name}'")
