"""A way out: ask for the buttons by their keys before the text field is drawn."""

import streamlit as st

# In the first run neither key is there yet, and `get` answers None.
if st.session_state.get("clear"):
    st.session_state.name = ""
if st.session_state.get("streamlit"):
    st.session_state.name = "Streamlit"

st.text_input("Name", key="name")
st.button("Clear name", key="clear")
st.button("Streamlit!", key="streamlit")
