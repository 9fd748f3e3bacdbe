# Sales by group: one key or two, one aggregate or several, named results.
import pandas as pd
import streamlit as st

df = pd.DataFrame({
    "region": ["north", "south", "north", "east", "south", "north", "east", "south"],
    "product": ["a", "a", "b", "b", "b", "a", "a", "a"],
    "units": [10, 3, 7, 12, 5, 1, 8, 4],
    "price": [1.5, 2.0, 1.25, 3.0, 2.5, 1.75, 2.25, 2.0],
})
df["total"] = df["units"] * df["price"]
key = st.selectbox("Group by", ["region", "product"], key="by")
how = st.radio("Aggregate", ["sum", "mean", "median", "min", "max", "count", "std", "first", "nunique"], key="how")
grouped = df.groupby(key)
st.dataframe(grouped["total"].agg(how))
st.text(grouped[["units", "total"]].agg(how))
st.text(grouped["units"].agg(["sum", "mean", "max"]))
st.dataframe(grouped.agg(units=("units", "sum"), average=("price", "mean"), orders=("total", "count")).reset_index())
st.text(grouped.agg({"units": ["sum", "max"], "price": "mean"}))
both = df.groupby(["region", "product"])["total"].sum()
st.text(both)
st.dataframe(both.reset_index())
st.text(df.groupby(["region", "product"], as_index=False).agg({"units": "sum", "price": "mean"}))
st.text(both.unstack(fill_value=0))
st.write(grouped.size().to_dict())
st.text(grouped.size())
for name, part in grouped:
    st.write(f"**{name}**: {len(part)} orders, best {part.loc[part['total'].idxmax(), 'units']}")
df["share"] = (df["total"] / df.groupby(key)["total"].transform("sum") * 100).round(1)
df["running"] = df.groupby(key)["units"].cumsum()
df["rank"] = df.groupby(key)["units"].rank(ascending=False)
st.text(df.to_string())
st.write(sorted(grouped.groups), grouped.ngroups)
st.text(grouped.get_group(sorted(grouped.groups)[0]))
st.text(grouped["units"].apply(lambda units: units.max() - units.min()))
