# A selectbox's value is a copy: changing it changes neither the option nor the state.
import streamlit as st

ss = st.session_state
if "options" not in ss:
    ss.options = [["a"], ["b", "c"]]
picked = st.selectbox("Pick", ss.options, format_func=lambda o: "+".join(o), key="picked")
picked.append("changed")
st.text(f"{picked} {ss.picked} {ss.options}")
st.text(f"{picked is ss.picked} {picked == ss.picked}")
