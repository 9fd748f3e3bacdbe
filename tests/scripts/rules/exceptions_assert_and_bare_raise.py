# assert with and without a message, a class raised without arguments, StopIteration, RecursionError: all are boxes.
import streamlit as st

st.text("above")
how = st.radio("How", ["go on", "assert", "assert message", "not implemented", "stop iteration", "nothing to raise", "not an exception"])
if how == "assert":
    assert how == "go on"
elif how == "assert message":
    assert not how, f"how is {how}"
elif how == "not implemented":
    raise NotImplementedError
elif how == "stop iteration":
    next(iter([]))
elif how == "nothing to raise":
    raise
elif how == "not an exception":
    raise "text"
st.text("below")
