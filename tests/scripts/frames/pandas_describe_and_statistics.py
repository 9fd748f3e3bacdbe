# Figures about a table: describe, quantiles, correlation, counts.
import pandas as pd
import streamlit as st

df = pd.DataFrame({
    "height": [1.62, 1.75, 1.81, 1.58, 1.9, 1.7], "weight": [55, 70, 82, 50, 95, 66], "smoker": [False, True, False, False, True, False],
    "group": ["a", "b", "a", "c", "b", "a"],
})
st.text(df.describe())
st.dataframe(df.describe())
st.text(df.describe(include="all"))
st.text(df["group"].describe())
st.text(df["weight"].describe())
st.text(df["smoker"].describe())
column = st.selectbox("Column", ["height", "weight"], key="column")
s = df[column]
figures = {"mean": s.mean(), "median": s.median(), "std": s.std(), "var": s.var(), "min": s.min(), "max": s.max(), "sum": s.sum(), "range": s.max() - s.min(),
           "skew": s.skew(), "sem": s.sem(), "prod": s.prod()}
for name, figure in figures.items():
    st.write(f"{name}: {figure:.3f}")
st.text(pd.Series(figures))
st.text(s.quantile([0.1, 0.5, 0.9]))
st.text(s.quantile(0.25))
st.text(df[["height", "weight"]].corr())
st.text(df[["height", "weight"]].corr().round(2))
st.write(round(df["height"].corr(df["weight"]), 6))
st.text(df.mean(numeric_only=True))
st.text(df[["height", "weight"]].agg(["min", "max", "mean"]))
st.text(df[["height", "weight"]].mean(axis=1))
st.text(df[["height", "weight"]].sum())
st.text(df.nunique())
st.text(df.count())
st.text(df.max())
st.text(df["group"].value_counts())
st.dataframe(df["group"].value_counts())
st.text(df["group"].value_counts(normalize=True))
st.text(df["smoker"].value_counts().to_dict())
st.text(df["group"].mode())
st.write(df["weight"].idxmax(), df["weight"].argmin(), df["smoker"].any(), df["smoker"].all(), df["smoker"].sum(), df["smoker"].mean())
st.text(((s - s.mean()) / s.std()).round(3))
st.text(df.select_dtypes("number").columns.tolist())
st.text(df.select_dtypes(include=["bool"]))
st.text(df.select_dtypes(exclude="number").columns)
st.text(df.shape)
