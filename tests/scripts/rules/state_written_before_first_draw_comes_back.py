# A plain value written before its widget exists: the widget takes it; hidden and drawn again, what comes back?
import streamlit as st

ss = st.session_state
if st.button("Write"):
    ss.name = "written"
if st.toggle("Show"):
    st.text_input("Name", "default", key="name")
st.text(f"{ss.get('name')!r}")
