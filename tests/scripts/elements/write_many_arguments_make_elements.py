# Strings next to each other share one element; a table between them splits it. Only st.write and
# st.sidebar.write take several arguments: the write of a container, column or slot does not.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
st.write("before", df, "after", 5)
st.write(df, df)
st.write(df["a"])
st.sidebar.write("side", df)
slot = st.empty()
slot.write("one string")
slot.write(5)
slot.write(df)
box = st.container()
with box:
    st.write("in", "the box", df)
for bad in (lambda: slot.write("a", "b"), lambda: slot.write(df, 1), lambda: slot.write(), lambda: box.write("a", "b"), lambda: st.columns(2)[0].write("a", 1)):
    try:
        bad()
        st.text("fine")
    except st.errors.StreamlitAPIException as e:
        st.text(f"{type(e).__name__} {e}")
