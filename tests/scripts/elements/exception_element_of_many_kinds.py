# Errors of many kinds in st.exception and st.write: groups, syntax errors, chains, errors of Streamlit's family.
import json

import streamlit as st


class Own(st.errors.StreamlitAPIException):
    pass


class Careful(st.errors.StreamlitAPIWarning):
    pass


class Inner:
    class Error(ValueError):
        pass


def caught(call):
    try:
        call()
    except BaseException as e:
        return e


errors = [
    caught(lambda: 1 / 0),
    caught(lambda: {}["k"]),
    caught(lambda: [][1]),
    caught(lambda: int("x")),
    caught(lambda: None.attr),
    caught(lambda: unknown_name),
    caught(lambda: "a" + 1),
    caught(lambda: json.loads("{")),
    caught(lambda: open("/no/such/file")),
    Own("own **bold**"),
    Inner.Error("qualified"),
    ExceptionGroup("group", [ValueError("one"), KeyError("two")]),
    StopIteration(5),
    KeyboardInterrupt(),
    GeneratorExit("g"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
    RuntimeWarning("careful"),
    Exception(),
    Exception(None),
    Exception(["a"]),
    ValueError("two\nlines"),
    ValueError("<b>html</b> **bold**"),
]
for e in errors:
    st.exception(e)
    st.write(type(e).__name__, e)
st.exception(ValueError, width=200)
if st.button("Raise own"):
    raise Own("raised")
if st.button("Raise inner"):
    raise Inner.Error("raised")
if st.button("Raise group"):
    raise ExceptionGroup("many", [ValueError("one")])
if st.button("Raise warning"):
    raise UserWarning("a warning")
