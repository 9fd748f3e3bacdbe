# st.exception(e) draws a box like that of an uncaught error, and the run goes on.
import streamlit as st

text = st.text_input("A number", "12")
try:
    st.text(f"twice: {2 * int(text)}")
except ValueError as e:
    st.exception(e)
st.exception(RuntimeError("made, never raised"))
with st.sidebar:
    st.exception(KeyError("k"))
box = st.container()
try:
    st.button("a", key="")
except st.errors.StreamlitAPIException as e:
    box.exception(e)
st.text("end")
