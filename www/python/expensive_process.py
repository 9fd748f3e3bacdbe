"""A slow process behind a button: it runs on a click only, and its results are kept."""

import time

import pandas as pd
import streamlit as st

st.session_state.setdefault("processed", {})


def expensive_process(add):
    with st.spinner("Processing..."):
        time.sleep(5)
    table = pd.DataFrame({"A": [1, 2, 3], "B": [4, 5, 6], "C": [7, 8, 9]})
    return table + add


left, right = st.columns(2)
option = left.selectbox("Select a number", ["1", "2", "3"])
add = right.number_input("Add a number", min_value=0, max_value=10)

if st.button("Process"):
    table = expensive_process(add)
    st.session_state.processed[option] = (table, add)
    st.write(f"Option {option} processed with add {add}")
    st.write(table)
