# A widget is found by type, key and label, and by its index among those that fit; the main page comes before the
# sidebar. What is not there, or is disabled, is refused and runs nothing.
import streamlit as st

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.sidebar.text_input("Name")
st.text_input("Name", key="name")
with st.container():
    st.text_input("", key="no_label")
left, right = st.columns(2)
right.checkbox("Ready")
left.checkbox("Set", key="set")
st.button("Off", disabled=True)
st.button("On")
