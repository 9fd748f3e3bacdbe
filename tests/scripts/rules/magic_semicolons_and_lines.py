# Several statements on a line, a backslash, brackets over lines: each expression counts for itself.
import streamlit as st

"one"; "two"; x = 3; x
if x: "on one line"
for c in "ab": c
"joined " \
    "by a backslash"
(
    "in brackets "
    "over lines"
)
x; st.text("called"); "last";
