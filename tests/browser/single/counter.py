"""What a page in one file shows: state, a text, an import that is known before the script runs, and one that is not."""

import importlib
import json

import streamlit as st

if st.button("Count"):
    st.session_state.count = st.session_state.get("count", 0) + 1
name = st.text_input("Name")
st.text(json.dumps([st.session_state.get("count", 0), name]))
if st.button("Late"):
    st.text(importlib.import_module("xml.etree.ElementTree").fromstring("<a>imported</a>").text)
if st.button("Endless"):
    while True:
        pass
