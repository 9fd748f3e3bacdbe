# The whole entry may be set before the first mount: it is the state, and defaults do not add to it.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
if "k" not in st.session_state:
    st.session_state.k = {"a": 5, "free": [1]}
if "odd" not in st.session_state:
    st.session_state.odd = 7
result = mount(key="k", default={"a": 1, "b": 2}, on_a_change=lambda: None, on_b_change=lambda: None)
odd = mount(key="odd", on_a_change=lambda: None)
st.text(f"{dict(result)} {st.session_state.k}")
st.text(f"{dict(odd)} {st.session_state.odd}")
