# Two tables become one: by a shared column, by columns of other names, by labels; what has no partner.
import pandas as pd
import streamlit as st

customers = pd.DataFrame({"id": [1, 2, 3, 4], "name": ["Ann", "Bob", "Cid", "Dee"], "city": ["Rome", "Oslo", "Rome", None]})
orders = pd.DataFrame({"order": [100, 101, 102, 103, 104], "customer": [1, 1, 3, 5, 2], "amount": [9.5, 20.0, 3.25, 8.0, 1.0]})
how = st.selectbox("How", ["inner", "left", "right", "outer"], key="how")
merged = customers.merge(orders, left_on="id", right_on="customer", how=how)
st.dataframe(merged)
st.text(merged)
st.text(merged.dtypes)
totals = orders.groupby("customer", as_index=False)["amount"].sum().rename(columns={"customer": "id", "amount": "total"})
st.table(pd.merge(customers, totals, on="id", how=how))
st.text(customers.merge(totals, how=how, indicator=True))
left = pd.DataFrame({"k": ["a", "b", "b"], "v": [1, 2, 3]})
right = pd.DataFrame({"k": ["b", "a", "b", "c"], "v": [10, 20, 30, 40]})
st.text(left.merge(right, on="k", how=how, suffixes=("_left", "_right")))
st.text(customers.set_index("id").join(totals.set_index("id"), how="left"))
if st.checkbox("Look up", key="look"):
    names = customers.set_index("id")["name"]
    orders["who"] = orders["customer"].map(names).fillna("unknown")
    st.text(orders)
for bad in (lambda: left.merge(right, on="z"), lambda: left.merge(right, on="k", how="sideways"), lambda: left.merge(totals)):
    try:
        bad()
    except Exception as e:
        st.text(f"{type(e).__name__}: {e}")
