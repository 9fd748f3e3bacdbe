# A widget that is missing because the run was stopped, failed, or began anew keeps its value.
import streamlit as st

ss = st.session_state
how = st.selectbox("How", ["draw", "stop", "error", "rerun", "skip"])
if how == "stop":
    st.stop()
if how == "error":
    raise RuntimeError("on purpose")
if how == "rerun" and ss.get("again") != 1:
    ss.again = 1
    st.rerun()
if how != "skip":
    st.text_input("Name", "default", key="name")
    st.checkbox("Check", key="check")
st.text(f"{ss.get('name')!r} {ss.get('check')}")
