# A number in the session state of a text_input: the page cannot be told of it.
import streamlit as st

if st.button("Number"):
    st.session_state.name = 5
try:
    st.write(repr(st.text_input("Name", key="name")))
except TypeError as e:
    st.write(type(e).__name__)
st.write(repr(st.session_state.name))
