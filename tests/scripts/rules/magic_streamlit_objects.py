# A container's or element's name that stands alone, and what st.empty or st.text returned; the module itself.
import streamlit as st

box = st.container()
name = st.text_input("Name", key="name", value="Ann")
name
st.session_state.name
st.session_state["name"]
flag = st.checkbox("Flag")
flag
st.checkbox("Not shown by magic: a call")
number = st.number_input("Number", value=1.5)
number
picked = st.selectbox("Pick", ["a", "b"], index=None)
picked
pressed = st.button("Press")
pressed
