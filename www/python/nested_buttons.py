"""A button inside another button's condition: its click is never seen."""

import streamlit as st

if st.button("Button 1"):
    st.write("Button 1 was clicked")
    if st.button("Button 2"):
        # A click on it is a new run, and in that one the first button is not clicked.
        st.write("Button 2 was clicked")
