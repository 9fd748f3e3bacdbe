# The default of a number_input follows a slider beyond its own bound.
import streamlit as st

start = st.slider("Start", 0, 20, 5)
st.number_input("Amount", 0, 10, start)
st.write("end")
