# No callback for the first draw, a default, a change made by the script, or the same value.
import streamlit as st

ss = st.session_state
ss.setdefault("n", 0)


def count():
    ss.n += 1


if st.button("Set by script"):
    ss.size = 9
show = st.checkbox("Show", value=True, on_change=count)
if show:
    st.slider("Size", 0, 10, 4, key="size", on_change=count)
    st.selectbox("Colour", ["red", "green"], index=1, on_change=count)
st.text(f"callbacks: {ss.n}, size {ss.get('size')}")
