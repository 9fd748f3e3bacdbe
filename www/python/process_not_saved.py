"""A result that is not saved: the next click has lost it."""

import pandas as pd
import streamlit as st

file = st.file_uploader("Upload a file", type="csv")
table = None

if st.button("Get data"):
    if file is None:
        raise OSError("no file is chosen")
    table = pd.read_csv(file)
    # Whatever the user does next takes it off the page again.
    st.write(table)

if st.button("Save"):
    # The table was read in an earlier run, so this always ends in an error.
    if table is None:
        raise OSError("no data: it was read in an earlier run")
    st.write(f"Saved {len(table.to_csv())} bytes")
