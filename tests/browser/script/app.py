"""The script whose site the tests of scripts are made of: they put others in its place."""

import streamlit as st

st.title("A script in a page")
name = st.text_input("Name")
if name:
    st.write(f"Hello, {name}!")
