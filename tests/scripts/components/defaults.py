# A default is the value of a state until its JavaScript sets one; None is a value like any other.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")


def note():
    st.session_state.calls = st.session_state.get("calls", 0) + 1


result = mount(
    key="k",
    default={"b": None, "a": [1, 2]},
    on_a_change=note,
    on_b_change=note,
    on_c_change=note,
)
st.text(f"{dict(result)} {list(result)}")
st.text(f"{result.a} {result.b} {result.c}")
st.text(st.session_state["k"])
st.text("c" in st.session_state["k"])
