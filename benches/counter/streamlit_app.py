"""A counter: what `script.mjs` measures in a page and on a Streamlit server."""

import streamlit as st

if "count" not in st.session_state:
    st.session_state.count = 0
if st.button("Add one"):
    st.session_state.count += 1
st.text(f"Count: {st.session_state.count}")
