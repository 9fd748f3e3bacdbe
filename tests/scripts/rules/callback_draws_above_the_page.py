# Whatever a callback draws stands above the body's elements, once; blocks it opens do too; the sidebar has its own place.
import streamlit as st


def greet():
    st.success("saved")
    with st.container(border=True):
        st.text("in a box")
    st.sidebar.info("in the sidebar")
    left, right = st.columns(2)
    right.text("right")


st.title("Form")
st.sidebar.text("menu")
st.button("Save", on_click=greet)
st.text("end")
