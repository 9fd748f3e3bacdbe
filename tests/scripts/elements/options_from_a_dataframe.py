# A column, the columns, or a whole frame as options: the frame gives its first column.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"city": ["Oslo", "Rome", "Lima"], "size": [7, 28, 100]})
a = st.selectbox("Column", df["city"])
b = st.selectbox("Columns", df.columns)
c = st.radio("Frame", df)
d = st.radio("List of column", list(df["city"]), 1)
st.text(f"{a} {b} {c} {d}")
st.dataframe(df[["city"]] if b == "city" else df[["size"]])
