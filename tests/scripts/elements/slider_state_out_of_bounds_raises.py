# A slider whose state is set beyond its bounds raises; the value stays in the state.
import streamlit as st


def put(v):
    st.session_state.s = v


for v in (7, 99, -3, 2.5):
    st.button(f"put {v}", on_click=put, args=(v,))
try:
    st.text(repr(st.slider("S", 0, 10, 5, key="s")))
except st.errors.StreamlitAPIException as e:
    st.text(f"{type(e).__name__} {e}")
st.text(repr(st.session_state.s))
