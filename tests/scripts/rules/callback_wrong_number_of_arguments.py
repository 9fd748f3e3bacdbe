# A callback that cannot take its arguments: the box of a TypeError, and no body; the next run is fine again.
import streamlit as st

ss = st.session_state
ss.setdefault("body", 0)
ss.body += 1


def none():
    ss.called = "none"


def one(x):
    ss.called = x


st.button("too many", on_click=none, args=(1,))
st.button("too few", on_click=one)
st.button("unknown keyword", on_click=one, kwargs={"y": 1})
st.button("right", on_click=one, args=["right"])
st.text(f"body {ss.body} {ss.get('called')}")
