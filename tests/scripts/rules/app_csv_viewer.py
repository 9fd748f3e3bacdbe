# A viewer of CSV files: without a file it stops; with one it shows the table, a column's values and a sum.
import pandas as pd
import streamlit as st

st.title("CSV viewer")
file = st.file_uploader("A CSV file", type="csv")
if file is None:
    st.info("Choose a file")
    st.stop()
st.caption(f"{file.name}, {file.size} bytes")
data = pd.read_csv(file)
st.dataframe(data)
column = st.selectbox("Column", list(data.columns))
values = list(data[column])
st.text(", ".join(str(v) for v in values))
if all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in values):
    st.text(f"sum {sum(values):g}")
