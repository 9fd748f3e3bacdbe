"""A button that turns something on and off again."""

import streamlit as st

st.session_state.setdefault("button", False)


def toggle():
    st.session_state.button = not st.session_state.button


st.button("Click me", on_click=toggle)
if st.session_state.button:
    # These stay on the page until the next click.
    st.write("Button is on!")
    st.slider("Select a value")
else:
    st.write("Button is off!")
