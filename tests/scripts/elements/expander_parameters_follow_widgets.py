# The label, the state and the icon of an expander follow widgets; its contents keep their values.
import streamlit as st

name = st.text_input("Name", "Notes")
wide = st.toggle("Expanded")
icon = st.selectbox("Icon", [None, "📝", ":material/edit:"], format_func=lambda i: i or "none")
with st.expander(name, expanded=wide, icon=icon):
    note = st.text_input("Note")
    if note:
        st.markdown(f"> {note}")
