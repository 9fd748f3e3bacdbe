# However a `with` block is left, the containers' stack is in order afterwards.
import contextlib
import streamlit as st

box = st.container(border=True)
try:
    with box:
        with st.expander("More"):
            st.text("in the expander")
            raise ValueError("stop here")
except ValueError as e:
    st.text(f"caught in main: {e}")


def early():
    with box:
        st.text("before the return")
        return "returned"


def parts():
    with box:
        yield "drawn where the generator is used"


st.text(early())
for i in range(3):
    with box:
        if i == 1:
            continue
        if i == 2:
            break
        st.text(f"turn {i}")
with contextlib.suppress(KeyError), st.sidebar:
    st.text("sidebar")
    {}["none"]
for text in parts():
    st.text(text)
st.text("main")
