# Arithmetic with a number, a column or a frame; comparisons, masks and what comes of missing values; errors by type.
import pandas as pd
import streamlit as st

by = st.slider("By", 0, 5, 2)
df = pd.DataFrame({"a": [1, 2, 3], "b": [4.5, None, 0.0], "c": ["x", "y", None]})
num = df[["a", "b"]]
results = {
    "+": lambda: num + by, "-": lambda: num - by, "*": lambda: num * by, "/": lambda: num / by, "//": lambda: num // by,
    "%": lambda: num % by, "**": lambda: num**by, "r-": lambda: by - num, "neg": lambda: -num, "frames": lambda: num + num,
    "half": lambda: num + 0.5, "column": lambda: df["a"] * df["b"], "text": lambda: df["c"] + "!", "times": lambda: df["c"] * by,
    ">": lambda: df["a"] > by, "==": lambda: num == by, "!=": lambda: df["c"] != "x", "and": lambda: (df["a"] > 1) & (df["b"] < 1),
    "not": lambda: ~(df["a"] > by), "mask": lambda: df[df["a"] > by], "text and number": lambda: df["c"] + by,
    "all": lambda: df + by, "order": lambda: df["c"] < by, "lists": lambda: df["a"] + [10, 20, 30], "short": lambda: df["a"] + [1],
    "apply": lambda: df["a"].apply(lambda x: x**2), "map": lambda: df["c"].map({"x": "ex"}), "str": lambda: df["a"].astype(str),
    "fill": lambda: df.fillna(0), "missing": lambda: df.isna(), "cast": lambda: df["b"].astype(int), "truth": lambda: bool(df),
    "bools": lambda: pd.DataFrame({"t": [True, False]}) + True, "sum": lambda: num.sum(), "mean": lambda: num.mean(),
}
for name, result in results.items():
    try:
        st.text(f"{name}\n{result()}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}")
num += by
df["a"] += by
st.dataframe(num)
st.write(df["a"].sum(), df["b"].mean(), df["c"].max(), df["b"].count())
st.dataframe(df)
