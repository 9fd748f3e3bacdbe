# help= of every element that has one: any value, dedented but not stripped; empty ones are kept or dropped.
import streamlit as st

for i, h in enumerate(["plain", "\n    indented\n      more\n", "", 5, ["a"], None, False, "  "]):
    st.button("b", key=f"b{i}", help=h)
    st.checkbox("c", key=f"c{i}", help=h)
    st.text_input("t", key=f"t{i}", help=h)
    st.radio("r", [1], key=f"r{i}", help=h)
    st.slider("s", key=f"s{i}", help=h)
    st.markdown("m", help=h)
    st.text("x", help=h)
    st.title("h", help=h)
