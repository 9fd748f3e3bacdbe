# A generator given to st.write is streamed: texts are joined into one element, other values are written between.
import streamlit as st


def words():
    for w in ("one ", "two ", "**three**"):
        yield w


def mixed():
    yield "before "
    yield 5
    yield "after"
    yield ""


st.write(words())
st.write(words)
st.write(mixed())
st.write(c for c in "abc")
st.write("text", words(), "text")
st.write(x for x in ())
