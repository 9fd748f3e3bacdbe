# A DataFrame that stands alone is drawn as a table; so is the head of one, or its column.
import pandas as pd
import streamlit as st

data = pd.DataFrame({"city": ["Rome", "Oslo"], "people": [2873000, 709000]})
data
factor = st.slider("Factor", 1, 3)
doubled = pd.DataFrame({"people": [factor, factor * 2]})
doubled
"cities", data
if factor > 1:
    pd.DataFrame([[1, "a"], [2, "b"]], columns=["n", "s"])
