# A list of expenses that the user writes: the table lives in session state.
import pandas as pd
import streamlit as st

if "expenses" not in st.session_state:
    st.session_state.expenses = pd.DataFrame({"what": pd.Series(dtype="str"), "cost": pd.Series(dtype="float64"), "day": pd.Series(dtype="int64")})
what = st.text_input("What", key="what")
cost = st.number_input("Cost", 0.0, 1000.0, 1.0, key="cost")
if st.button("Add") and what:
    row = pd.DataFrame([{"what": what, "cost": cost, "day": len(st.session_state.expenses) + 1}])
    st.session_state.expenses = pd.concat([st.session_state.expenses, row], ignore_index=True)
df = st.session_state.expenses
if df.empty:
    st.write("Nothing yet")
st.dataframe(df)
st.text(df)
st.text(df.dtypes)
if st.button("Remove last") and not df.empty:
    st.session_state.expenses = df.iloc[:-1]
    st.rerun()
if st.button("Double"):
    df["cost"] *= 2
if len(df):
    st.write(f"Total {df['cost'].sum():.2f}, dearest: {df.loc[df['cost'].idxmax(), 'what']}")
    st.session_state.total = float(df["cost"].sum())
    st.session_state.names = df["what"].tolist()
    totals = df.groupby("what")["cost"].sum().sort_values(ascending=False)
    st.table(totals)
    st.json(df.to_dict(orient="records"))
