# Containers hold their place: what is drawn into them later appears there.
import streamlit as st

top = st.container()
st.text("two")
middle = st.container(border=True)
bottom = st.empty()
st.text("five")
middle.text("three")
bottom.text("four")
top.text("one")
with middle:
    st.text("three and a half")
    top.text("still one")
middle.write("three and three quarters")
name = top.text_input("Name", "x")
with top:
    st.text(f"name: {name}")
st.text("six")
