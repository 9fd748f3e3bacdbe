# The same, uncaught: the message is in the page, what follows is not.
import streamlit as st

if st.button("Too far"):
    st.session_state.level = 150
if st.button("Below"):
    st.session_state.level = -1
level = st.slider("Level", 0, 100, key="level")
st.write("Level is", level)
