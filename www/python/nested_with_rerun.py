"""The same with a rerun: what is above the buttons is drawn again with the new value."""

import streamlit as st

st.session_state.setdefault("name", "John Doe")

st.header(st.session_state.name)
for name in ["Jane", "John"]:
    if st.button(name):
        st.session_state.name = f"{name} Doe"
        st.rerun()
st.header(st.session_state.name)
