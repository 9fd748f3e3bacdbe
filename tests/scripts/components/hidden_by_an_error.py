# A run that fails or stops forgets nothing, and its triggers are over only when the next one begins.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
how = st.radio("How", ["well", "stop", "fail"])
if how == "stop":
    st.text(st.session_state.k)
    st.stop()
result = mount(key="k", on_a_change=lambda: None, on_go_change=lambda: None)
st.text(f"{dict(result)} {st.session_state.k}")
if how == "fail":
    raise ValueError("so")
