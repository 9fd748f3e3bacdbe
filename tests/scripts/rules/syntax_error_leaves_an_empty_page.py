# A script that does not compile: no element, the run ends with a compile error, each time anew.
import streamlit as st

st.title("Never shown")
total = (1 + 2
st.text(total)
