# An uncaught exception is shown where the script was in the main container; widgets below keep their values.
import streamlit as st

st.header("Ratio")
top = st.number_input("Top", value=10, key="top")
bottom = st.number_input("Bottom", value=2, key="bottom")
st.text(f"result {top / bottom:.2f}")
note = st.text_input("Note", key="note")
st.caption(f"note: {note}")
