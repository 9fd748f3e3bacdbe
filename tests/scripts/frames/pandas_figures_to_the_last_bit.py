# Sums and means of groups and windows are those of pandas to the last bit, in groups that are mixed and in sorted ones.
import numpy as np
import pandas as pd
import streamlit as st

rng = np.random.default_rng(st.number_input("Seed", 0, 99, 5))
df = pd.DataFrame({"k": rng.choice(list("abc"), 60), "v": rng.uniform(0, 100, 60).round(2)})
day = df.set_index(pd.date_range("2024-01-01", periods=60))
st.json(df.groupby("k")["v"].agg(["sum", "mean", "std", "var"]).to_dict())
st.json(df.sort_values("k").groupby("k")["v"].agg(["sum", "mean"]).to_dict())
st.json(df.groupby("k")["v"].transform("mean").tolist()[:6] + df.groupby("k")["v"].cumsum().tolist()[:20])
st.json(day["v"].resample("W").sum().tolist() + day["v"].resample("ME").mean().tolist())
st.json(df["v"].rolling(5).mean().dropna().tolist() + df["v"].rolling(3, min_periods=1).sum().tolist())
st.json(df["v"].expanding().mean().tolist())
st.json(df.pivot_table(index="k", values="v", aggfunc=["sum", "mean"]).values.tolist())
st.json(df.assign(w=df["v"] ** 2).corr(numeric_only=True).to_dict())
