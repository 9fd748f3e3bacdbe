"""A component of files that is given a table. The tests of other scripts put them in the place of this one."""

import pandas as pd
import streamlit as st

adds = st.components.v2.component("files.sum", html="<p></p>", js="sum-*.js")

rows = st.slider("Rows", 1, 5, 2)
result = adds(key="sum", data={"table": pd.DataFrame({"n": range(1, rows + 1)})}, on_sum_change=lambda: None)
st.write(f"The sum is {result.sum}.")
