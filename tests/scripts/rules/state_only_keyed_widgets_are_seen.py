# Session state shows plain values and widgets with keys; those without are not there.
import streamlit as st

ss = st.session_state
st.text(f"start: {sorted(ss)}")
st.text_input("No key", "x")
st.text_input("Key", "y", key="text")
st.button("Button")
st.button("Keyed button", key="button")
st.file_uploader("File", key="file")
st.number_input("Number", key="number")
ss.plain = 1
st.text(f"end: {sorted(ss)} {len(ss)}")
st.text(f"{ss.button} {ss['file']} {ss.number} {ss.text}")
