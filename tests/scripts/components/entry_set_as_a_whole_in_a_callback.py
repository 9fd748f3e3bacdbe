# The whole entry may be set in a callback, be it to a dictionary or not, and may be taken away.
import streamlit as st

ss = st.session_state
mount = st.components.v2.component("c", html="<p>c</p>")


def whole():
    ss.k = {"a": 10, "z": 1}
    ss.seen = str(ss.k)


def odd():
    ss.k = 5


st.button("Whole", on_click=whole)
st.button("Odd", on_click=odd)
st.button("Pop", on_click=lambda: ss.pop("k"))
st.button("Clear", on_click=lambda: ss.clear())
result = mount(key="k", default={"a": 1, "b": 2}, on_a_change=lambda: None, on_b_change=lambda: None)
st.text(f"{dict(result)} {ss.k}")
