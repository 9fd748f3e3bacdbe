# An uncaught error ends the run: Streamlit's are named with their module, the app's own with __main__, Python's bare.
import json

import streamlit as st


class OwnError(Exception):
    pass


def fail(how):
    if how == "streamlit":
        st.slider("bad", 1, 1)
    if how == "own":
        raise OwnError("mine")
    if how == "python":
        return {}["key"]
    if how == "library":
        json.loads("{")
    if how == "warning":
        raise UserWarning("warned")
    if how == "nested":
        class Inner(ValueError):
            pass
        raise Inner("inside")
    if how == "assert":
        assert how == 1, "no"


how = st.radio("Fail", ["not", "streamlit", "own", "python", "library", "warning", "nested", "assert"])
with st.expander("Work", expanded=True):
    st.text("before")
    fail(how)
    st.text("after")
st.write("end")
