# An app that sets a button's key by itself at its first run gets the error as a box; in the next run the old value is no matter.
import streamlit as st

if "save" not in st.session_state:
    st.session_state.save = False
st.text("above")
if st.button("Save", key="save"):
    st.text("saved")
st.text("below")
