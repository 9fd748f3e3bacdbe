# A tuple that stands alone is written as several arguments: text is joined, other things stand for themselves.
import streamlit as st

x = st.slider("x", 0, 10, 3)
"x", x
"x squared is", x * x, "and half is", x / 2
("in", "parentheses")
("one",)
pair = ("named", "tuple")
pair
()
"nested", ("a", "b")
"mixed", None, True
