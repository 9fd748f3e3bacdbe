# The usual app: a CSV is read by pandas, shown, and counted.
import pandas as pd
import streamlit as st

up = st.file_uploader("CSV", type="csv")
sep = st.selectbox("Separator", [",", ";"], format_func={",": "comma", ";": "semicolon"}.get)
if up is not None:
    df = pd.read_csv(up, sep=sep)
    st.dataframe(df)
    st.write(f"{len(df)} rows, columns {list(df.columns)}")
    up.seek(0)
    st.code(up.read().decode())
else:
    st.info("Upload a file", icon="📄")
