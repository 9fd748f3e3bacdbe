# A word or a pair in the state of a single slider.
import streamlit as st


def put(v):
    st.session_state.s = v


st.button("word", on_click=put, args=("x",))
st.button("pair", on_click=put, args=((2, 4),))
try:
    st.text(repr(st.slider("S", 0, 10, 5, key="s")))
except ValueError as e:
    st.text(type(e).__name__)
st.text(repr(st.session_state.s))
