# `with ... as` gives the container itself; an error caught around the block leaves the stack in order.
import streamlit as st

with st.container(border=True) as box:
    st.text("in the box")
st.text("outside")
box.text("again in the box")
with st.sidebar as side:
    st.text("sidebar")
try:
    with box:
        with st.expander("More"):
            st.text("in the expander")
            raise ValueError("stop here")
except ValueError as e:
    st.text(f"caught in main: {e}")
st.text(f"as gives: {box is not None} {side is not None}")


def early():
    with box:
        st.text("before the return")
        return "returned"


st.text(early())
