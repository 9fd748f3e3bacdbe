# Without a key the same widget may stand in the main area and in the sidebar: they are two.
import streamlit as st

a = st.slider("Size", 0, 9)
b = st.sidebar.slider("Size", 0, 9)
c = st.button("Go")
d = st.sidebar.button("Go")
try:
    st.sidebar.slider("Size", 0, 9)
except Exception as e:
    st.text(type(e).__name__)
st.text(f"{a} {b} {c} {d}")
