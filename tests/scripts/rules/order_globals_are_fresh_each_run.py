# Every run starts with empty globals: what the last run left is gone; session state is not.
import streamlit as st

try:
    counter += 1
except NameError:
    counter = 1
    st.text("counter is new")
if "counter" not in st.session_state:
    st.session_state.counter = 0
st.session_state.counter += 1
st.button("Run")
if st.checkbox("Set total"):
    total = 5
st.text(f"{counter} {st.session_state.counter} {__name__} {'total' in globals()}")
st.text(str(sorted(n for n in globals() if not n.startswith("_"))))
