# Options of st.table; index and header hide by themselves where they only count.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"what": ["tea", "**coffee**"], "price": [1.5, 2.25]})
st.table(df)
st.table(df, border=False)
st.table(df, border="horizontal")
st.table(df, width="content", height=100)
st.table(df, width=300, height="stretch")
st.table(df, hide_index=False)
st.table(df, hide_index=True, hide_header=True)
st.table(df, hide_header=False, alt="prices")
st.table({"a": [1, 2], "b": [3, 4]})
st.table({"rows": "as", "key": "value"})
st.table([1, 2, 3])
st.table([[1, "x"], [2, "y"]])
st.table([{"a": 1}, {"a": 2}])
st.table(("t", "u"))
st.table()
st.table([])
