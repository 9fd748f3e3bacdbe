"""Why a run ends before its last line. Not errors: `except Exception` does not catch them."""


class ScriptControlException(BaseException):
    """Ends the run."""


class StopException(ScriptControlException):
    """`st.stop()`."""


class SupersededException(StopException):
    """Something newer happened in the page."""


class RerunException(ScriptControlException):
    """`st.rerun()`."""
