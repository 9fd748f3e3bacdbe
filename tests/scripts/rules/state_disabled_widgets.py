# A disabled widget shows its value, and the value stays; it cannot be set from the page.
import streamlit as st

off = st.toggle("Off")
name = st.text_input("Name", "Ann", disabled=off)
size = st.slider("Size", 0, 9, 3, disabled=off, key="size")
go = st.button("Go", disabled=off)
mode = st.radio("Mode", ["a", "b"], disabled=off)
st.text(f"{name} {size} {go} {mode}")
