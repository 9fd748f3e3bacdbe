# Long tables made wide and wide ones made long.
import pandas as pd
import streamlit as st

df = pd.DataFrame({
    "day": ["mon", "mon", "tue", "tue", "wed", "mon"], "shop": ["A", "B", "A", "B", "A", "A"], "sold": [5, 3, 8, 2, 7, 1], "cost": [1.5, 2.0, 0.5, 4.0, 3.5, 2.25],
})
how = st.selectbox("Aggregate", ["sum", "mean", "count", "max"], key="how")
wide = df.pivot_table(index="day", columns="shop", values="sold", aggfunc=how)
st.text(wide)
st.dataframe(wide)
st.text(df.pivot_table(index="day", columns="shop", values="sold", aggfunc=how, fill_value=0))
st.text(df.pivot_table(index="shop", values=["sold", "cost"], aggfunc=how))
st.text(df.pivot_table(index="shop", values="sold", aggfunc=how).loc["A", "sold"])
st.text(pd.crosstab(df["day"], df["shop"]))
unique = df.drop_duplicates(["day", "shop"])
st.text(unique.pivot(index="day", columns="shop", values="sold"))
long = unique.melt(id_vars=["day", "shop"], value_vars=["sold", "cost"], var_name="figure", value_name="is")
st.text(long)
st.text(pd.melt(pd.DataFrame({"a": [1, 2], "b": [3, 4]})))
st.text(wide.T)
st.text(df.pivot_table(index="day", columns="shop", values="sold", aggfunc="sum", margins=True))
st.text(df.groupby(["day", "shop"])["sold"].sum().unstack())
st.text(wide.stack())
st.table(wide.reset_index())
st.text(wide.columns)
st.text(wide.sum(axis=1))
try:
    df.pivot(index="day", columns="shop", values="sold")
except ValueError as e:
    st.error(e)
