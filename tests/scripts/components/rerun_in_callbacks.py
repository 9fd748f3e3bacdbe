# `st.rerun()` in a callback: the body runs once more without the trigger; states stay.
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
mount = st.components.v2.component("c", html="<p>c</p>")


def again():
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    st.rerun()
    st.session_state.calls = 1000


result = mount(key="k", on_a_change=again, on_b_change=again, on_go_change=again, on_stay_change=lambda: None)
st.text(f"{dict(result)} run {st.session_state.runs}")
if result.stay == "rerun":
    st.rerun()
st.text(st.session_state.k)
