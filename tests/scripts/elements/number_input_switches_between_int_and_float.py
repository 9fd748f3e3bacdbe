# The same key with ints, then floats: what becomes of the value.
import streamlit as st

as_float = st.checkbox("Decimals")
if as_float:
    n = st.number_input("Amount", 0.0, 100.0, 1.0, 0.5, key="amount")
else:
    n = st.number_input("Amount", 0, 100, 1, 1, key="amount")
st.text(f"{n!r} {type(n).__name__} {st.session_state.amount!r}")
