# A dictionary with tables among its values: the component gets them as tables.
import pandas as pd
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
table = pd.DataFrame({"a": [1, 2]})
result = mount(key="k", data={"table": table, "column": table["a"], "n": 1, "deep": {"t": [1]}}, on_n_change=lambda: None)
st.text(dict(result))
