# A frame made from widgets' values, rerun after rerun; also downloaded text of it.
import pandas as pd
import streamlit as st

rows = st.number_input("Rows", 0, 5, 2)
factor = st.slider("Factor", 0.5, 2.0, 1.0, 0.5)
df = pd.DataFrame({"n": [i for i in range(rows)], "x": [i * factor for i in range(rows)]})
st.dataframe(df, hide_index=True)
st.table(df, border="horizontal")
st.code(df.to_csv(index=False), language=None)
st.write("rows", len(df), "columns", list(df.columns) == ["n", "x"])
