# Imported modules live on between the runs, unlike the script's own globals.
import string
import streamlit as st

marks = getattr(string, "marks_of_the_app", None)
if marks is None or st.session_state.get("n", 0) == 0:
    marks = string.marks_of_the_app = []
st.session_state.n = st.session_state.get("n", 0) + 1
marks.append(st.session_state.n)
st.button("Again")
st.text(str(marks))
