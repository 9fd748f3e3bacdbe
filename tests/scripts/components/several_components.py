# Components of one name and of several, in and out of containers.
import streamlit as st

one = st.components.v2.component("one", html="<p>1</p>", isolate_styles=False)
two = st.components.v2.component("two", css="p {\n}", js="export default function () {\n}")
log = st.session_state.setdefault("log", [])
left, right = st.columns(2)
with left:
    a = one(key="a", on_n_change=lambda: log.append("a"))
with right:
    b = one(key="b", on_n_change=lambda: log.append("b"))
with st.sidebar:
    c = two(key="c", on_n_change=lambda: log.append("c"))
with st.expander("More"):
    d = two(data=[1], on_n_change=lambda: log.append("d"))
st.text(f"{a.n} {b.n} {c.n} {d.n} {log}")
