# Out of bounds by session state: number_input goes back to its default without an error, and tells the page.
import streamlit as st


def put(v):
    st.session_state.n = v


for v in (50, -50, 3, 2.5, None):
    st.button(f"put {v}", on_click=put, args=(v,))
r = st.number_input("N", 0, 10, 4, key="n")
st.text(f"{r!r} {st.session_state.n!r}")
