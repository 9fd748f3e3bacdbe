# Labels and help of any type; a member of an enumeration of texts is its text.
import enum
import streamlit as st
class Name:
    def __str__(self): return "a name object"
class Colour(enum.Enum):
    RED = "red"
class Word(str, enum.Enum):
    W = "word"
for i, label in enumerate([5, 1.5, None, "", True, ("a", 1), Name(), "  padded  ", "two\nlines", b"x", Colour.RED, Word.W, 10**30]):
    st.checkbox(label, key=f"c{i}")
    st.text_input(label, key=f"t{i}", help=label)
    st.button(label, key=f"b{i}", help=label)
