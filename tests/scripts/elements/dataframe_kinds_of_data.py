# What st.dataframe takes: dicts, lists, tuples, sets, of scalars or of rows; the names that columns get.
import pandas as pd
import streamlit as st

kinds = {
    "dict of lists": {"a": [1, 2], "b": ["x", "y"]},
    "dict of scalars": {"a": 1, "b": 2},
    "list of dicts": [{"a": 1, "b": 2}, {"a": 3, "c": "z"}],
    "list of lists": [[1, 2], [3, 4]],
    "list of tuples": [(1, "a"), (2, "b")],
    "list": [1, 2, 3],
    "words": ["x", "y"],
    "tuple": (1.5, 2.5),
    "empty list": [],
    "empty dict": {},
    "None": None,
    "rows and names": pd.DataFrame([[1, 2], [3, 4]], columns=["left", "right"]),
    "bools": pd.DataFrame({"t": [True, False]}),
}
for name, data in kinds.items():
    st.text(name)
    st.dataframe(data)
st.table(pd.DataFrame([{"k": "v"}]))
