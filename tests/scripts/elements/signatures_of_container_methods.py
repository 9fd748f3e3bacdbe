# The methods of a container have the parameters of the functions of st.
import inspect

import streamlit as st

box = st.container()
col = st.columns(2)[0]
for where, name in ((st.sidebar, "slider"), (box, "button"), (col, "text_input"), (st.empty(), "write"), (st.sidebar, "columns"), (box, "expander"), (box, "progress")):
    a = list(inspect.signature(getattr(where, name)).parameters)
    b = list(inspect.signature(getattr(st, name)).parameters)
    st.text(f"{name}: {a == b} {a[:4]}")
have = [n for n in ("button", "checkbox", "write", "empty", "container", "columns", "spinner", "dataframe", "title", "expander", "success") if hasattr(box, n)]
st.text(have)
