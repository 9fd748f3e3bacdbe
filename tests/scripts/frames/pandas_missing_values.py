# What is missing: counted, filled, dropped, replaced; whole numbers with gaps become floats.
import numpy as np
import pandas as pd
import streamlit as st

df = pd.DataFrame({
    "name": ["Ann", None, "Cid", "Dee", "Eve"],
    "age": [31, None, 25, np.nan, 40],
    "score": [1.5, 2.5, None, 4.0, np.nan],
    "day": pd.to_datetime(["2024-01-01", None, "2024-01-03", "2024-01-04", None]),
    "ok": [True, False, True, True, False],
})
st.text(df)
st.text(df.dtypes)
st.text(df.isna().sum())
st.dataframe(df.isna())
st.write(f"{int(df.isna().sum().sum())} missing in all, {df['age'].notna().sum()} ages known")
way = st.selectbox("Fill the ages with", ["nothing", "mean", "median", "zero", "before", "after"], key="way")
ages = {
    "nothing": lambda s: s, "mean": lambda s: s.fillna(s.mean()), "median": lambda s: s.fillna(s.median()),
    "zero": lambda s: s.fillna(0).astype(int), "before": lambda s: s.ffill(), "after": lambda s: s.bfill(),
}[way](df["age"])
st.text(ages)
st.dataframe(df.assign(age=ages))
st.text(df.dropna())
st.text(df.dropna(subset=["age"]))
st.text(df.dropna(axis=1))
st.text(df.dropna(how="all", subset=["age", "score"]).reset_index(drop=True))
st.text(df.dropna(thresh=4))
st.text(df.fillna({"name": "?", "score": -1.0}))
st.text(df["score"].interpolate())
st.text(df["name"].fillna("nobody").tolist())
st.text(df["age"].replace(31, 32))
st.text(df["name"].replace({"Ann": "Anna", "Cid": "Sid"}))
st.text(df[["age", "score"]].replace(np.nan, 0))
st.text(df["name"].where(df["age"] > 30, "young"))
st.text(df["age"].mask(df["age"] > 30))
st.write(pd.isna(None), pd.isna(np.nan), pd.isna(pd.NaT), pd.isna("a"), pd.notna(1))
st.write(df["age"].count(), df["age"].size, len(df["age"]), df["age"].hasnans)
st.text(df["age"].sum(skipna=False))
try:
    df["age"].astype(int)
except ValueError as e:
    st.error(f"{type(e).__name__}: {e}")
