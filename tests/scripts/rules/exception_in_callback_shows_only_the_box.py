# An exception in a callback: what the callback drew and the box are all there is; the new value was taken all the same.
import streamlit as st


def check():
    st.info(f"checking {st.session_state.age}")
    if st.session_state.age > 100:
        raise ValueError("nobody is that old")


st.title("Age")
age = st.number_input("Age", 0, 200, 30, key="age", on_change=check)
st.text(f"You are {age}")
