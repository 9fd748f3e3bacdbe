# Types of columns: what is inferred, what is asked for, what cannot be done; numbers out of texts.
import numpy as np
import pandas as pd
import streamlit as st

df = pd.DataFrame({"i": [1, 2], "f": [1.5, 2], "s": ["1", "22"], "b": [True, False], "o": [1, "x"], "n": [None, None], "m": [1, None]})
st.text(df.dtypes)
st.text(df.dtypes["i"] == "int64")
st.write(str(df["s"].dtype), str(df["o"].dtype), df["f"].dtype == float, df["i"].dtype)
kind = st.selectbox("As", ["int", "float", "str", "bool", "object"], key="kind")
for column in ["i", "f", "s", "b"]:
    try:
        st.text(df[column].astype(kind))
    except (ValueError, TypeError) as e:
        st.text(f"{column}: {type(e).__name__}: {e}")
st.text(df.astype({"i": float, "s": int}).dtypes)
texts = pd.Series(["1", "2.5", "x", None, " 7 ", "1e3"])
st.text(pd.to_numeric(texts, errors="coerce"))
try:
    pd.to_numeric(texts)
except ValueError as e:
    st.error(e)
st.text(pd.to_numeric(pd.Series(["1", "2"])).sum())
st.text(pd.Series([1, 2, 3], dtype="float64"))
st.text(pd.Series([1, 0], dtype=bool))
st.text(pd.Series(["a", "b", "a"]).astype("category"))
st.text(pd.Series(["a", "b", "a"], dtype="category").cat.categories.tolist())
st.text(pd.Series(["a", "b", "a"]).astype("category").cat.codes.tolist())
st.text(pd.Series({"x": 1, "y": 2}))
st.text(pd.Series(5, index=["p", "q"], name="five"))
st.text(pd.Series([1.0, 2.5]).tolist())
st.text(pd.Series([3, 1]).to_list())
st.text(df["f"].round().astype(int).tolist())
st.text(pd.DataFrame([[1, 2], [3, 4]], columns=["a", "b"]))
st.text(pd.DataFrame(np.array([[1.5, 2], [3, 4]]), columns=["a", "b"]))
st.text(pd.DataFrame([{"a": 1}, {"a": 2, "b": "x"}]))
st.text(pd.DataFrame({"a": {"r": 1, "s": 2}, "b": {"r": 3}}))
st.text(pd.DataFrame([("x", 1), ("y", 2)], columns=["k", "v"], index=[10, 20]))
st.text(pd.DataFrame.from_dict({"r": [1, 2], "s": [3, 4]}, orient="index", columns=["a", "b"]))
st.text(pd.DataFrame.from_records([(1, "a"), (2, "b")], columns=["n", "c"]))
st.json(df[["i", "f", "s"]].to_dict())
st.json(df[["i", "s"]].to_dict("list"))
st.json(df[["i", "s"]].to_dict("records"))
st.json(df[["i", "s"]].to_dict("index"))
st.json(df[["i", "s"]].to_dict("split"))
st.text(df[["i", "s"]].to_json())
st.text(df[["i", "s"]].to_json(orient="records"))
st.text(df["s"].to_dict())
st.text([type(df["i"].iloc[0]).__name__, type(df["f"].iloc[0]).__name__, type(df["s"].iloc[0]).__name__, type(df["b"].iloc[0]).__name__])
st.text(df["i"].iloc[0])
st.text(repr(df["f"].iloc[0]))
st.text(type(df).__name__ + " " + type(df["i"]).__name__ + " " + type(df.index).__name__ + " " + type(df.columns).__name__)
st.session_state.numbers = df["i"].tolist()
st.session_state.frame = df[["i", "s"]]
