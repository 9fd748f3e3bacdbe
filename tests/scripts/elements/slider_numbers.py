# Ints and floats: what bounds, step, format follow from what is given; a single value or a range.
import streamlit as st

rows = [
    st.slider("Plain"),
    st.slider("Int", 0, 10, 3),
    st.slider("Float", 0.0, 1.0, 0.25),
    st.slider("Float value only", value=0.5),
    st.slider("Float outside", value=2.5),
    st.slider("Int outside", 0, 10, 25),
    st.slider("Min only", min_value=50),
    st.slider("Range", 0, 10, (2, 8)),
    st.slider("Range list", 0.0, 10.0, [7.5, 2.5], 0.5),
    st.slider("Range of one", 0, 10, (4,)),
    st.slider("Range of none", 0, 10, ()),
    st.slider("Range outside", 0, 10, (-5, 15)),
    st.slider("Turned bounds", 10, 0, 4),
    st.slider("Negative", -10, -1, -5),
    st.slider("Step", 0, 100, 25, 5),
    st.slider("Step off", 0, 10, 3, 2),
    st.slider("Positional", 1, 5, 2, 1, "%d stars", "pos", "h"),
    st.slider("Hidden", label_visibility="hidden", width=300),
    st.slider("Off", value=40, disabled=True),
    st.slider("True", value=True),
]
for r in rows:
    st.text(repr(r))
