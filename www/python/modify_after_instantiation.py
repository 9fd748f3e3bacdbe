"""What not to do: a widget's value cannot be set once the widget is drawn."""

import streamlit as st

st.text_input("Name", key="name")

# Both buttons end in an error: the text field that they write to is on the page already.
if st.button("Clear name"):
    st.session_state.name = ""
if st.button("Streamlit!"):
    st.session_state.name = "Streamlit"
