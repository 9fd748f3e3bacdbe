# st.stop() ends the body: what was drawn stays, what comes later goes, but the later widgets keep their values.
import streamlit as st

hold = st.checkbox("Hold", key="hold")
st.text("above")
if hold:
    st.warning("stopped here")
    st.stop()
name = st.text_input("Name", key="name")
size = st.slider("Size", 0, 10, 2)
st.text(f"{name} {size}")
