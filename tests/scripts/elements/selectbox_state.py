# Session state of a selectbox: an option, what is none, None, an option's equal of another type.
import streamlit as st


def put(v):
    st.session_state.n = v


for v in (2, "3", 9, None, 3.0, True):
    st.button(f"put {v!r}", on_click=put, args=(v,))
r = st.selectbox("N", [1, 2, 3], key="n", on_change=lambda: st.session_state.update(seen=repr(st.session_state.n)))
st.text(f"{r!r} {st.session_state.n!r} {st.session_state.get('seen')}")
