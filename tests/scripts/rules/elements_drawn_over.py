# What a drawing call returns can be drawn over: the element at that place is replaced, whatever its kind.
import streamlit as st

line = st.text("one")
note = st.empty().info("note")
title = st.title("Title")
st.text("between")
step = st.slider("Step", 0, 4)
if step > 0:
    line.text("one, changed")
if step > 1:
    line.success("a box now")
    title.header("Header")
if step > 2:
    note.container(border=True).text("a block now")
if step > 3:
    title.empty()
st.text(type(line).__name__)
