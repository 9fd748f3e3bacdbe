# Keyed, but the bounds or the options move: a slider starts anew, a number out of bounds too, a gone option falls to the first.
import streamlit as st

top = st.radio("Top", [10, 20, 5])
size = st.slider("Size", 0, top, 3, key="size")
count = st.number_input("Count", 0, top, 1, key="count")
letters = [chr(97 + i) for i in range(top // 5)]
pick = st.selectbox("Pick", letters, key="pick")
one = st.radio("One", letters, key="one")
text = st.text_input("Text", max_chars=top, key="text")
st.text(f"{size} {count} {pick} {one} {text!r}")
