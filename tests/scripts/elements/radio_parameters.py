# Every option of st.radio that draws it.
import streamlit as st

abc = ["a", ":rainbow[b]", "*c*"]
rows = [
    st.radio("Plain", abc),
    st.radio("Last", abc, 2),
    st.radio("None", abc, None),
    st.radio("Horizontal", abc, horizontal=True),
    st.radio("Captions", abc, captions=["first", None, "_third_"]),
    st.radio("More captions", ["a"], captions=("x", "y")),
    st.radio("Formatted", [1, 2.5, None], format_func=lambda v: f"<{v}>"),
    st.radio("Hidden", abc, label_visibility="hidden", help="h"),
    st.radio("Collapsed", abc, label_visibility="collapsed"),
    st.radio("Off", abc, 1, disabled=True),
    st.radio("Wide", abc, width="stretch"),
    st.radio("Pixels", abc, width=150),
    st.radio("Empty", []),
    st.radio("Range", range(1, 4), 1),
    st.radio("Positional", abc, 1, str.upper, "pos", "help"),
    st.radio("Ignoring", abc, on_change="ignore"),
]
for r in rows:
    st.text(repr(r))
