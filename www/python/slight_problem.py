"""A value that is shown both before and after the buttons that change it: the first one is a click behind."""

import streamlit as st

st.session_state.setdefault("name", "John Doe")

st.header(st.session_state.name)
for name in ["Jane", "John"]:
    if st.button(name):
        st.session_state.name = f"{name} Doe"
st.header(st.session_state.name)
