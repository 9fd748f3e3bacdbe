# How frames, columns and labels look as text: numbers aligned and rounded, long ones cut, missing values named.
import datetime

import pandas as pd
import streamlit as st

nan = float("nan")
frames = [
    pd.DataFrame({"a": [1, 2], "b": ["x", "yy"], "c": [1.5, None], "d": [True, False]}),
    pd.DataFrame({"f": [0.1, 1e20, nan, float("inf"), -0.0]}),
    pd.DataFrame({"f": [0.1, 0.123456789, 100.5]}),
    pd.DataFrame({"f": [1234567.891, 1.5], "g": [1e-7, 2.0], "h": [1.0, 2.0]}),
    pd.DataFrame({"o": [1, "a", None, 1.5, nan, [1, "b"], {"k": "v"}, True]}),
    pd.DataFrame({"s": ["a", None, "line\nbreak", "x" * 60]}),
    pd.DataFrame({"d": [datetime.date(2024, 1, 2), None], "t": [datetime.datetime(2024, 1, 2, 3), None]}),
    pd.DataFrame(),
    pd.DataFrame(columns=["a", "b"]),
    pd.DataFrame({"a": range(100)}),
    pd.DataFrame({f"column {i}": [i * 1000, i] for i in range(15)}),
    pd.DataFrame({"a": [1, 2]}, index=["row one", "r"]),
    pd.DataFrame({"a": [1, 2]}, index=[1.5, 20]),
    pd.DataFrame([[-1, 2.25], [10, -3.5]]),
]
for frame in frames:
    st.text(frame)
    print(frame.to_string() if len(frame) < 20 else len(frame))
for column in (
    pd.Series([1, 2]), pd.Series([1.5, None], name="n"), pd.Series(["a", "bbb"]), pd.Series([]), pd.Series([True]),
    pd.Series(range(100), name="r"), pd.Series([1, 2], index=["x", "long"]), pd.Series([None, 1, "a"]), frames[0]["c"],
):
    st.text(column)
st.text(frames[0].dtypes)
for labels in (frames[0].columns, frames[0].index, frames[11].index, frames[10].columns, frames[13].columns):
    st.text(repr(labels))
