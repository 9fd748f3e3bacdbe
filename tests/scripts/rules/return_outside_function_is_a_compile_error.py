# `return` at the top of a script is found when it is compiled, so nothing at all is drawn.
import streamlit as st

st.text("not shown")
if st.checkbox("Stop"):
    return
st.text("end")
