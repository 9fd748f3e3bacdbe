"""The same with callbacks: they run before the script, so both headers agree."""

import streamlit as st

st.session_state.setdefault("name", "John Doe")


def rename(name):
    st.session_state.name = name


st.header(st.session_state.name)
st.button("Jane", on_click=rename, args=["Jane Doe"])
st.button("John", on_click=rename, args=["John Doe"])
st.header(st.session_state.name)
