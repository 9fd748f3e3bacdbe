# A label may be any value; None is an empty one.
import streamlit as st


class Name:
    def __str__(self):
        return "a name object"


for i, label in enumerate([5, 1.5, None, "", True, ("a", 1), Name(), "  padded  ", "two\nlines"]):
    st.checkbox(label, key=f"c{i}")
    st.text_input(label, key=f"t{i}")
st.radio(12, [1, 2])
st.selectbox(None, ["a"])
st.number_input(Name())
st.slider(b"bytes")
st.file_uploader(3.0)
st.expander("Only strings here?")
