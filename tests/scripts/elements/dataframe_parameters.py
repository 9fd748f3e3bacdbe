# Options of st.dataframe.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"name": ["Ann", "Bob", None], "age": [31, 42, 5], "score": [1.5, None, 2.0], "ok": [True, False, True]})
st.dataframe(df)
st.dataframe(df, 300, 200)
st.dataframe(df, width="content", height="stretch")
st.dataframe(df, height="content")
st.dataframe(df, hide_index=True)
st.dataframe(df, hide_index=False)
st.dataframe(df, column_order=["score", "name"])
st.dataframe(df, column_order=("age", "nothing"))
st.dataframe(df, row_height=50, placeholder="-", alt="people")
st.dataframe(df, key="frame")
st.dataframe(df, use_container_width=True)
st.dataframe(df, use_container_width=False)
st.dataframe(df, column_config={"age": "Years", "score": None})
st.dataframe(df * 2 if False else df[["age", "score"]])
st.dataframe()
st.text("frame" in st.session_state)
