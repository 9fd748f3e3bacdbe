# Deleting a widget's key: after it was drawn it comes back with its default.
import streamlit as st

if st.button("Delete first"):
    for k in ("c", "t", "n"):
        del st.session_state[k]
st.checkbox("c", True, key="c")
st.text_input("t", "default", key="t")
st.number_input("n", 1, 9, 5, key="n")
late = st.button("Delete late")
if late:
    for k in ("c", "t", "n"):
        del st.session_state[k]
st.text(sorted(st.session_state.items()))
try:
    del st.session_state["nothing"]
except KeyError as e:
    st.text(type(e).__name__)
