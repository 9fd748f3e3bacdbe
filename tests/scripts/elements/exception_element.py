# st.exception with many kinds of exceptions: type, message, markdown or not, warnings, own classes, causes.
import streamlit as st


class OwnError(Exception):
    def __str__(self):
        return "own *text*"


class Mute(Exception):
    pass


class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")


st.exception(ValueError("a *plain* message"))
st.exception(KeyError("missing"))
st.exception(OwnError())
st.exception(Mute())
st.exception(Broken())
st.exception(UserWarning("a warning"))
st.exception(DeprecationWarning("old"), width=300)
st.exception(st.errors.StreamlitAPIException("with **markdown**"))
st.exception(st.errors.Error("base"))
st.exception(Exception("one", 2))
st.exception(OSError(2, "No such file"))
st.exception(SystemExit("leaving"))
st.exception(ValueError("  spaces around \n"))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("while dividing") from e
except RuntimeError as e:
    st.exception(e)
for bad in (lambda: st.exception("text"), lambda: st.exception(ValueError), lambda: st.exception(), lambda: st.exception(ValueError("x"), width="content")):
    try:
        bad()
    except TypeError as e:
        st.text(type(e).__name__)
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
