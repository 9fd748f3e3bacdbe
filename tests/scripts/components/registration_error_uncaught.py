# An error of the registration ends the script like any other.
import streamlit as st

st.text("before")
st.components.v2.component("c", js="index.js")
st.text("never")
