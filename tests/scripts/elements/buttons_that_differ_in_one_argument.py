# Buttons of one label are several by their other arguments, but not by disabled and on_click.
import streamlit as st
ss = st.session_state
st.text(f"before: {ss.get('b')} {'b' in ss}")
if st.button("B", key="b", type="primary" if ss.get("n", 0) % 2 else "secondary"):
    ss.n = ss.get("n", 0) + 1
    if st.button("Inner"):
        st.text("never")
st.button("B", type="primary", key="c")
st.button("B", type="tertiary")
st.button("B")
st.button("B", help="x")
st.button("B", icon="🔥")
st.button("B", width=100)
st.button("B", shortcut="k")
st.button("B", shortcut="K", icon_position="right")
try:
    st.button("B", disabled=True)
except st.errors.StreamlitAPIException as e:
    st.text(type(e).__name__)
try:
    st.button("B", on_click=print)
except st.errors.StreamlitAPIException as e:
    st.text(type(e).__name__)
try:
    ss.b = True
except st.errors.StreamlitAPIException as e:
    st.text(type(e).__name__)
st.text(f"after: {ss.get('b')} {ss.b} {ss.get('n')}")
with st.sidebar:
    if st.button("B"):
        st.text("side")
    st.button("Del", on_click=lambda: ss.pop("b"))
