# An error inside a sidebar, a column or an expander is shown in the main container, after what is there.
import streamlit as st

where = st.radio("Where", ["nowhere", "sidebar", "column", "expander", "spinner", "slot"])
st.text("before")
if where == "sidebar":
    with st.sidebar:
        st.text("in the sidebar")
        st.button("x", type="wrong")
left, right = st.columns(2)
if where == "column":
    with left:
        st.text("in the column")
        st.progress(500)
if where == "expander":
    with st.expander("Details"):
        st.text("in the expander")
        st.columns(0)
if where == "spinner":
    with st.spinner("Working"):
        st.header("x", divider="black")
if where == "slot":
    with st.empty():
        st.text("in the slot")
        st.info("x", icon="no icon")
right.text("late")
