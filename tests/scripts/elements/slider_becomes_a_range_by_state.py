# Without value= a pair in the session state makes a range slider.
import streamlit as st

if "pair" not in st.session_state:
    st.session_state.pair = (20, 30)
if "one" not in st.session_state:
    st.session_state.one = 15
a = st.slider("Pair", 10, 50, key="pair")
b = st.slider("One", 10, 50, key="one")
c = st.slider("Pair of floats", 0.0, 1.0, key="floats")
st.text(f"{a!r} {b!r} {c!r}")
