# Columns of several types become strings, lists of unlike lengths become rows, special floats.
import datetime

import pandas as pd
import streamlit as st

st.dataframe({"a": [1, "x", None]})
st.dataframe({"f": [0.1, 1e20, float("nan"), float("inf"), -0.0]})
st.dataframe({"a": [1, 2], "b": [1]})
st.dataframe({"d": [datetime.date(2024, 1, 2), datetime.date(2024, 3, 4)]})
st.dataframe([[1], [2, 3]])
st.dataframe(pd.DataFrame({"a": [1, None]}))
st.dataframe({"a": [], "b": []})
st.dataframe({1: ["int name"], "two": [2]})
st.dataframe({"l": [[1, 2], [3]]})
st.dataframe({"big": [2**53, 2**62]})
