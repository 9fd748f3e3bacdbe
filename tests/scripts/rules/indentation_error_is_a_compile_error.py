# The class of the compile error is told: here an IndentationError.
import streamlit as st

for i in range(3):
st.text(i)
