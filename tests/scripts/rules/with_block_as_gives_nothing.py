# `with st.container() as box` gives None, not the container: using it is an AttributeError. An expander gives itself.
import streamlit as st

with st.container(border=True) as box:
    st.text("in the box")
with st.sidebar as side:
    st.text("in the sidebar")
first, second = st.columns(2)
with first as a, second as b:
    st.text("in the second column")
with st.expander("More") as more:
    pass
with st.empty() as slot:
    st.text("in the slot")
st.text(f"{box} {side} {a} {b} {slot}, expander {more is not None}")
more.text("in the expander")
box.text("never drawn")
st.text("never reached")
