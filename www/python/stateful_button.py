"""A button that stays clicked: its callback writes that down in session state."""

import streamlit as st

st.session_state.setdefault("clicked", False)


def remember():
    st.session_state.clicked = True


st.button("Click me", on_click=remember)
if st.session_state.clicked:
    # From the first click on, these are drawn in every run.
    st.write("Button clicked!")
    st.slider("Select a value")
