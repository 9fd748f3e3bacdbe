# A table made by chance, filtered, summed up by month, pivoted and written in several ways.
import streamlit as st
import pandas as pd
import numpy as np
st.header("Sales dashboard", divider=True)
rng = np.random.default_rng(7)
n = st.sidebar.slider("Rows", 10, 100, 40, step=10)
regions = ["North", "South", "East", "West"]
df = pd.DataFrame({
    "date": pd.date_range("2024-01-01", periods=n, freq="3D"),
    "region": rng.choice(regions, n),
    "units": rng.integers(1, 50, n),
    "price": rng.uniform(5, 100, n).round(2),
})
df["revenue"] = (df["units"] * df["price"]).round(2)
region = st.sidebar.radio("Region", ["All"] + regions)
only_big = st.sidebar.checkbox("Only revenue above mean")
view = df if region == "All" else df[df["region"] == region]
if only_big:
    view = view[view["revenue"] > view["revenue"].mean()]
if view.empty:
    st.warning("Nothing to show")
    st.stop()
col1, col2, col3 = st.columns(3)
col1.markdown(f"**Total** ${view['revenue'].sum():,.2f}")
col2.markdown(f"**Mean** ${view['revenue'].mean():,.2f}")
col3.markdown(f"**Rows** {len(view):,}")
st.dataframe(view, hide_index=True)
st.write(view.describe())
st.text(view.head().to_string(index=False))
monthly = view.groupby(view["date"].dt.to_period("M"))["revenue"].agg(["sum", "mean", "count"]).round(2)
st.write(monthly)
st.text(monthly)
pivot = view.pivot_table(index="region", columns=view["date"].dt.month, values="revenue", aggfunc="sum", fill_value=0)
st.text(pivot)
best = view.loc[view["revenue"].idxmax()]
st.write("Best day:", best["date"].strftime("%A %d %B"), best.to_dict())
st.code(view.head(3).to_csv(index=False))
top = view.nlargest(3, "revenue")[["date", "region", "revenue"]]
for row in top.itertuples(index=False):
    st.write(f"- {row.date:%Y-%m-%d}: {row.region} {row.revenue:.1f}")
with st.expander("Raw"):
    st.write(view.sample(min(5, len(view)), random_state=1).reset_index(drop=True))
print(view.tail(3))
