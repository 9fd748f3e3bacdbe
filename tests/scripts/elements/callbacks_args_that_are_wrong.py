# args that is no sequence, kwargs that does not fit: the callback fails, the body does not run.
import streamlit as st


def nothing():
    st.session_state.n = "done"


def one(x):
    st.session_state.n = x


st.text(st.session_state.get("n"))
st.button("letter", on_click=one, args="z")
st.button("number", on_click=one, args=5)
st.button("too many", on_click=nothing, args=(1,))
st.button("unknown keyword", on_click=one, kwargs={"y": 1})
st.button("no arguments", on_click=one)
st.button("raises", on_click=lambda: 1 / 0)
st.button("good", on_click=nothing)
