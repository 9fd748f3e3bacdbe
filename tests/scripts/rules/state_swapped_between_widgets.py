# Two widgets' values swapped by a callback and by the script before the widgets are drawn.
import streamlit as st

ss = st.session_state


def swap():
    ss.left, ss.right = ss.right, ss.left


if st.button("Swap in body"):
    swap()
a, b = st.columns(2)
a.text_input("Left", "l", key="left")
b.text_input("Right", "r", key="right")
st.button("Swap in callback", on_click=swap)
st.text(f"{ss.left} {ss.right}")
