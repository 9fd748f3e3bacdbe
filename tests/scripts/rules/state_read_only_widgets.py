# Buttons and file uploaders cannot be given a value: the widget call raises when the key was assigned in this run.
import streamlit as st

ss = st.session_state
what = st.radio("Assign", ["nothing", "button", "file"])
if what == "button":
    ss.go = True
if what == "file":
    ss["up"] = None
try:
    st.button("Go", key="go")
except st.errors.StreamlitAPIException as e:
    st.text(f"{type(e).__name__}: {e}")
try:
    st.file_uploader("Up", key="up")
except st.errors.StreamlitAPIException as e:
    st.text(f"{type(e).__name__}: {e}")
st.text(f"{ss.get('go')} {ss.get('up')}")
