# With a key the label, the default and the help may change: the value stays, a new default counts for nothing.
import streamlit as st

other = st.toggle("Other")
word = "Other" if other else "First"
a = st.text_input(f"{word} text", value=word, key="text")
b = st.checkbox(f"{word} check", value=other, key="check")
c = st.number_input(f"{word} number", value=5 if other else 1, key="number")
d = st.radio(f"{word} radio", ["x", "y", "z"] if not other else ["z", "y", "x"], key="radio")
e = st.toggle(f"{word} toggle", help=word, key="toggle")
st.text(f"{a!r} {b} {c} {d} {e}")
