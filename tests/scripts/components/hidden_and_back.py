# What is not mounted in a run that comes to its end is forgotten, and starts from its defaults.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
if st.checkbox("Show", value=True):
    result = mount(key="k", default={"a": 1}, on_a_change=lambda: None)
    st.text(dict(result))
st.text(dict(st.session_state))
