# A button's key may be read, never assigned: the button call raises and is not drawn in that run.
import streamlit as st

if st.button("Assign first"):
    st.session_state.go = True

try:
    st.write("go is", st.button("Go", key="go"))
except Exception as e:
    st.write(type(e).__name__, str(e))
st.write("in state:", "go" in st.session_state)
try:
    st.session_state.go = True
except Exception as e:
    st.write(type(e).__name__, str(e))
st.write("isinstance", issubclass(st.errors.StreamlitValueAssignmentNotAllowedError, st.errors.StreamlitAPIException))
