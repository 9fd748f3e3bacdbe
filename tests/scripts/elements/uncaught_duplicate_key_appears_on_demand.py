# A second widget of the same key is only drawn when asked for: the run ends there, and recovers.
import streamlit as st

more = st.checkbox("More")
st.text_input("First", key="name")
if more:
    st.text_input("Second", key="name")
st.text("end")
