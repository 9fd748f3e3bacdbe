# key= may be any value, it is made a string; an int and its string are one key.
import streamlit as st

st.checkbox("int", key=1)
st.checkbox("float", key=1.5)
st.checkbox("tuple", key=(1, "a"))
st.checkbox("bool", key=True)
st.checkbox("blank", key=" ")
st.text_input("unicode", key="ключ ☂")
st.text_input("dash", key="a-b-c")
try:
    st.checkbox("again", key="1")
except st.errors.StreamlitDuplicateElementKey as e:
    st.text(str(e))
for bad in ("", "$$ID-1", "$$ID"):
    try:
        st.text_input(f"key {bad}", key=bad)
        st.text("fine")
    except st.errors.StreamlitAPIException as e:
        st.text(f"{type(e).__name__} {e}")
st.text(sorted(st.session_state))
st.text(f"{st.session_state['1']} {st.session_state[1]} {1 in st.session_state}")
