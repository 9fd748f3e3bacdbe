"""A button that disables a slider, which keeps its value."""

import streamlit as st

st.session_state.setdefault("button", False)


def toggle():
    st.session_state.button = not st.session_state.button


st.button("Click me", on_click=toggle)
st.slider("Select a value", disabled=st.session_state.button)
