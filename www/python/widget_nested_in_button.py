"""A widget inside a button's condition: it is gone as soon as it is used."""

import streamlit as st

if st.button("Sign up"):
    name = st.text_input("Name")
    if name:
        # Whoever has typed a name has caused another run, without the button's click.
        st.success(f"Welcome {name}")
