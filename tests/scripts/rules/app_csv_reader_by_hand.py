# The csv module over an uploaded file's text: rows as dicts, a filter, a table, and a message for a bad file.
import csv
import io
import streamlit as st

file = st.file_uploader("File", key="file")
if file is not None:
    try:
        text = file.getvalue().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(text)))
        limit = st.number_input("At least", value=0)
        rows = [r for r in rows if int(r["n"]) >= limit]
        st.table(rows)
        st.text(f"{len(rows)} rows of {file.name}")
    except (KeyError, ValueError) as e:
        st.error(f"{type(e).__name__} in {file.name}")
else:
    st.text("no file")
