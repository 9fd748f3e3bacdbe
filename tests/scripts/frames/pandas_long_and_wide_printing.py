# How long and wide tables are printed: what is cut, what is rounded, what is written in powers of ten.
import pandas as pd
import streamlit as st

rows = st.slider("Rows", 0, 100, 70, 10, key="rows")
columns = st.slider("Columns", 0, 30, 12, 1, key="columns")
df = pd.DataFrame({f"column {c}": [r * c * 1.25 for r in range(rows)] for c in range(columns)})
st.text(df)
st.code(str(df.head(2)))
st.text(df.head(3).to_string())
st.write(df.shape)
if columns:
    s = df[f"column {columns - 1}"]
    st.text(s)
    st.text(s.head())
    st.text(s.to_string())
floats = [
    [0.1, 0.25, 3], [1e-5, 1], [1e-7, 1], [1e10, 1.5], [123456789.123, 0.5], [1e15, 1], [0.0, -0.0], [1 / 3, 2 / 3], [100.0, 200.0], [1e6, 2.5], [float("inf"), 1],
    [float("nan"), 12.345678], [999999.5, 1234567.8], [1e-10, 1e10], [0.000123, 0.5],
]
for numbers in floats:
    st.text(pd.Series(numbers))
    st.text(pd.DataFrame({"x": numbers}))
st.text(pd.DataFrame({"i": [1, -20, 300], "b": [True, False, True], "s": ["left", "", "a longer text"], "f": [1.0, None, -2.5]}))
st.text(pd.DataFrame({"text": ["x" * 70, "y"]}))
st.text(pd.DataFrame({"text": ["x" * 70, "y"]}).to_string())
st.text(pd.Series(["x" * 70, "y"]))
st.text(pd.DataFrame({"a": [[1, 2], {"k": 1}, (3,), None]}))
st.text(pd.DataFrame({"a b": [1], "": [2], 3: [4], None: [5]}))
st.text(pd.DataFrame({"a": [1, 2]}, index=pd.Index(["x", "y"], name="key")))
st.text(pd.DataFrame({"é": ["ü", "ß"], "日": ["本", "語"]}))
st.text(pd.DataFrame(columns=["a", "b"]))
st.text(pd.DataFrame(index=[1, 2]))
st.text(pd.Series([], dtype="float64"))
st.text(pd.DataFrame({"x": [1.123456789, 2.1]}).to_string(float_format="{:.2f}".format))
st.text(pd.DataFrame({"x": [1, 2], "y": ["a", None]}).to_string(index=False, na_rep="-"))
st.text(pd.DataFrame({"x": [1, 2], "y": ["a", "b"]}).to_string(header=False))
st.text(pd.DataFrame({"x": range(100)}).to_string(max_rows=6))
st.text(pd.Series(range(5), index=list("abcde"), name="s").to_string())
st.text(pd.DataFrame({"x": [1, 2]}).to_markdown if False else "-")
st.text(repr(pd.Index([1, 2, 3])))
st.text(repr(pd.Index(["a", "b"], name="k")))
st.text(repr(pd.Index([1.5, 2])))
st.text(repr(pd.RangeIndex(3)))
st.text(repr(df.columns))
st.text(pd.DataFrame({"a": [1.5, 2.25], "b": ["x", "y"]}).style.format if False else "-")
with pd.option_context("display.max_rows", 4):
    st.text(pd.DataFrame({"x": range(10)}))
