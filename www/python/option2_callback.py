"""Another way out: callbacks, which run before the script."""

import streamlit as st


def rename(name):
    st.session_state.name = name


st.text_input("Name", key="name")
st.button("Clear name", on_click=rename, args=[""])
st.button("Streamlit!", on_click=rename, args=["Streamlit"])
