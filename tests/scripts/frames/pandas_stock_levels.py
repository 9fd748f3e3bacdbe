# A small stock system: a table in session state, changed by buttons, with warnings and a summary by shelf.
import pandas as pd
import streamlit as st

if "stock" not in st.session_state:
    st.session_state.stock = pd.DataFrame({
        "sku": ["A1", "A2", "B1", "B2"], "shelf": ["a", "a", "b", "b"], "units": [10, 3, 0, 25], "price": [2.5, 10.0, 7.25, 0.8],
    }).set_index("sku")
stock = st.session_state.stock
sku = st.selectbox("Article", stock.index, key="sku")
amount = st.number_input("Units", 1, 50, 5, key="amount")
left, right = st.columns(2)
if left.button("Take"):
    if stock.loc[sku, "units"] >= amount:
        stock.loc[sku, "units"] -= amount
    else:
        st.warning(f"Only {stock.loc[sku, 'units']} of {sku} left")
if right.button("Bring"):
    stock.loc[sku, "units"] += amount
if st.button("Raise prices"):
    stock["price"] = (stock["price"] * 1.1).round(2)
new = st.text_input("New article", key="new")
if st.button("Create"):
    if new in stock.index:
        st.error(f"{new} is there already")
    else:
        stock.loc[new] = ["c", int(amount), 1.0, 0.0]
stock["value"] = stock["units"] * stock["price"]
st.dataframe(stock)
st.text(stock)
low = stock[stock["units"] < 5]
if not low.empty:
    st.write("Running low: " + ", ".join(low.index))
summary = stock.groupby("shelf").agg(articles=("units", "size"), units=("units", "sum"), value=("value", "sum"))
summary.loc["all"] = summary.sum()
st.table(summary)
st.text(summary)
st.write(f"Dearest: {stock['price'].idxmax()}, worth {stock['value'].sum():,.2f}")
for label, row in stock.iterrows():
    st.text(f"{label}: {row['units']} x {row['price']} = {row['value']:.2f}")
st.progress(float(stock.loc[sku, "units"] / max(stock["units"].max(), 1)))
