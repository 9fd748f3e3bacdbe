# Errors that scripts run into, and catch: their classes and words.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"a": [1, 2, 3], "b": ["x", "y", "z"]})
attempts = {
    "column": lambda: df["c"], "columns": lambda: df[["a", "c"]], "all columns": lambda: df[["c", "d"]], "row": lambda: df.loc[7], "place": lambda: df.iloc[7], "attribute": lambda: df.c,
    "length": lambda: df.assign(c=[1, 2]), "lengths": lambda: pd.DataFrame({"a": [1], "b": [1, 2]}), "scalars": lambda: pd.DataFrame({"a": 1}), "nothing": lambda: pd.DataFrame("text"),
    "truth": lambda: bool(df), "series truth": lambda: bool(df["a"]), "if": lambda: 1 if df["a"] > 1 else 0, "and": lambda: (df["a"] > 1) and (df["a"] < 3),
    "mean of texts": lambda: df["b"].mean(), "sum of both": lambda: df["a"] + df["b"], "drop": lambda: df.drop(columns="zz"), "drop row": lambda: df.drop(9), "group": lambda: df.groupby("zz"),
    "sort": lambda: df.sort_values("zz"), "index": lambda: df.set_index("zz"), "int": lambda: df["b"].astype(int), "number": lambda: pd.to_numeric(df["b"]), "day": lambda: pd.to_datetime("zz"),
    "agg": lambda: df.groupby("b")["a"].agg("zz"), "labels": lambda: setattr(df, "columns", ["x"]), "series": lambda: df["a"].loc[9], "mask": lambda: df[[True, False]],
    "merge": lambda: df.merge(df, on="zz"), "str": lambda: df["a"].str.len(), "dt": lambda: df["a"].dt.year, "item": lambda: df["a"].item(), "module": lambda: pd.zz,
    "melt": lambda: df.melt(id_vars="zz"), "timestamp": lambda: pd.Timestamp("zz"), "set": lambda: pd.Series({1, 2}), "rename": lambda: df.rename(columns={"zz": "y"}, errors="raise"),
    "concat": lambda: pd.concat([]), "row of another length": lambda: df.loc.__setitem__(9, [1, 2, 3]), "mean": lambda: df.mean(), "astype": lambda: df.astype("zz"),
}
which = st.selectbox("Try", list(attempts), key="which")
for name, attempt in attempts.items():
    try:
        attempt()
        st.text(f"{name}: fine")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}")
try:
    attempts[which]()
except (KeyError, IndexError) as e:
    st.error(f"Lookup: {e}")
except Exception as e:
    st.exception(e)
if st.checkbox("Uncaught", key="uncaught"):
    df["missing"]
st.write("end")
