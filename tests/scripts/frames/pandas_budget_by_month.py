# A household's book: income and spending by month and kind, what is left, and the months over the limit.
import io

import pandas as pd
import streamlit as st

BOOK = """day,kind,amount
2024-01-03,rent,-800
2024-01-05,pay,2100.50
2024-01-20,food,-310.25
2024-02-01,rent,-800
2024-02-05,pay,2100.50
2024-02-17,food,-402.10
2024-02-28,travel,-650
2024-03-01,rent,-820
2024-03-05,pay,2150
2024-03-30,food,-280.4
"""
df = pd.read_csv(io.StringIO(BOOK), parse_dates=["day"])
df["month"] = df["day"].dt.strftime("%Y-%m")
df["in"] = df["amount"].clip(lower=0)
df["out"] = -df["amount"].clip(upper=0)
limit = st.slider("Limit", 0, 2000, 1200, 100, key="limit")
months = df.groupby("month")[["in", "out"]].sum()
months["left"] = months["in"] - months["out"]
months["saved"] = months["left"].cumsum()
months["over"] = months["out"] > limit
st.dataframe(months)
st.text(months.round(2))
st.write(f"{months['over'].sum()} months over {limit}: {', '.join(months.index[months['over']])}")
kinds = df.pivot_table(index="month", columns="kind", values="amount", aggfunc="sum", fill_value=0)
st.table(kinds)
st.text(kinds)
st.text(kinds.sum().sort_values())
st.text(kinds.mean().round(2).to_dict())
month = st.selectbox("Month", months.index[::-1], key="month")
part = df[df["month"] == month].drop(columns=["in", "out", "month"])
st.dataframe(part)
st.text(part)
out = df[df["amount"] < 0].copy()
out["share"] = out["amount"] / out.groupby("month")["amount"].transform("sum")
out["share"] = out["share"].map("{:.1%}".format)
st.text(out[["month", "kind", "share"]].to_string(index=False))
st.text(df.loc[df.groupby("month")["amount"].idxmin(), ["month", "kind", "amount"]])
st.text(df.set_index("day")["amount"].resample("MS").sum())
st.text(df.groupby("kind")["amount"].agg(["sum", "mean", "count"]).sort_values("sum").round(1))
st.text(df.groupby(df["amount"] > 0)["amount"].sum())
st.text(df["day"].max() - df["day"].min())
st.text(df["day"].dt.to_period("M").astype(str).unique().tolist())
