# Headings, text and code from a text_input's value: markdown in it, blanks around it, nothing in it.
import streamlit as st

t = st.text_input("Text", "Hello")
level = st.slider("Level", 1, 3)
[st.title, st.header, st.subheader][level - 1](t, anchor=t.lower() or None)
st.markdown(t)
st.text(t)
st.code(t, language=None)
st.caption(t or "empty")
