# A table as `data`, and what makes one.
import pandas as pd
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
table = pd.DataFrame({"a": [1, 2], "b": ["x", None]})
mount(key="frame", data=table)
mount(key="column", data=table["a"])
mount(key="set", data={1, 2})
mount(key="range", data=range(3))
mount(key="set in a dict", data={"s": {1, 2}})
mount(key="frame in a list", data=[table])
mount(key="frame deep in a dict", data={"deep": {"t": table}})
