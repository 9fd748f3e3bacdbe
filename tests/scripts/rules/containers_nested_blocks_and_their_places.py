# Columns in columns, an expander in a column, a container in an expander, methods of containers that make blocks.
import streamlit as st

left, right = st.columns([1, 2])
a, b = left.columns(2)
a.text("left left")
b.text("left right")
with right:
    with st.expander("Details"):
        c, d = st.columns(2)
        c.text("in expander, left")
        with d.container(border=True):
            st.text("in expander, right, boxed")
            st.checkbox("Deep", key="deep")
    right.expander("Second", expanded=True).caption("short")
for i, column in enumerate(st.columns(3)):
    with column:
        st.button(f"Button {i}")
with st.sidebar.container():
    st.text("sidebar box")
st.sidebar.expander("Sidebar more").text("hidden at first")
