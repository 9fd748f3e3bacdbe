# Functions over values, rows and columns.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"name": ["Ann", "Bob", "Cid"], "math": [90, 55, 72], "art": [80.5, 61.0, 49.5]})
limit = st.slider("Pass at", 40, 100, 60, key="limit")
df["grade"] = df["math"].apply(lambda m: "A" if m >= 85 else "B" if m >= limit else "F")
df["mean"] = df[["math", "art"]].apply(lambda row: row.mean(), axis=1)
df["passed"] = df.apply(lambda row: row["math"] >= limit and row["art"] >= limit, axis=1)
df["label"] = df.apply(lambda row: f"{row['name']}: {row['math']} / {row.art}", axis=1)
st.dataframe(df)
st.text(df.to_string())
st.text(df[["math", "art"]].apply(max))
st.text(df[["math", "art"]].apply(lambda column: column - column.min()))
st.text(df[["math", "art"]].map(lambda cell: f"{cell:.1f}"))
st.text(df["grade"].map({"A": "very good", "F": "again"}))
st.text(df["name"].apply(len))
st.text(df["name"].map(str.lower).tolist())
st.text(df["math"].apply(lambda m, by: m + by, by=5).tolist())
st.text(df["math"].map("{} points".format))
st.text(df[["math", "art"]].apply(lambda row: pd.Series({"low": row.min(), "high": row.max()}), axis=1))
st.text(df.pipe(lambda d: d[d["math"] > 60]).shape)
for i, row in df.iterrows():
    st.write(f"{i}. {row['name']} has {row['math']} and {row['art']}")
for row in df.itertuples():
    st.text(f"{row.Index} {row.name} {row.math + row.art}")
st.text(list(df[["name", "math"]].itertuples(index=False, name=None)))
st.text(next(df[["name", "math"]].itertuples()))
for label, column in df[["math", "art"]].items():
    st.write(f"{label}: {column.tolist()} of type {column.dtype}")
st.text(df["math"].agg(["min", "max"]))
st.text(df["math"].agg(lambda s: s.max() - s.min()))
st.text(df["math"].transform(lambda m: m * 2).tolist())
st.text(df.groupby("grade")[["math", "art"]].apply(lambda part: part["math"].sum() + part["art"].sum()))
