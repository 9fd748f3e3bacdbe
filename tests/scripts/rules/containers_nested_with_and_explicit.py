# `with` pushes a container for calls through `st`; calls through an object always go to that object.
import streamlit as st

outer = st.container()
with outer:
    st.text("outer 1")
    inner = st.container(border=True)
    with inner:
        st.text("inner 1")
        outer.text("outer 2")
        with st.sidebar:
            st.text("sidebar 1")
            inner.text("inner 2")
            with outer:
                st.text("outer 3")
            st.text("sidebar 2")
        st.text("inner 3")
    st.text("outer 4")
with outer, inner:
    st.text("inner 4")
with inner:
    with inner:
        st.text("inner 5")
st.text("main")
