"""A third way out: a container keeps the text field's place, so that it can be drawn last."""

import streamlit as st

top = st.container()

if st.button("Clear name"):
    st.session_state.name = ""
if st.button("Streamlit!"):
    st.session_state.name = "Streamlit"

# Drawn last, shown first.
top.text_input("Name", key="name")
