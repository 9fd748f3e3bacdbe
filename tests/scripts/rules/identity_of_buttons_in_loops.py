# Buttons of one label in a loop need keys; with them, which one was pressed is known.
import streamlit as st

names = ["ann", "bob", "cy"]
pressed = [n for n in names if st.button("Hello", key=f"hello-{n}")]
st.text(f"pressed {pressed}")
if st.checkbox("Without keys"):
    for n in names:
        st.button("Bye")
st.text("end")
