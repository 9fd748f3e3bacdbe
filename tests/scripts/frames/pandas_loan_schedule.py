# A schedule of payments from arrays, with what a rate of zero does.
import streamlit as st, pandas as pd, numpy as np
st.header("Loan")
p = st.number_input("Principal", 1000, 1_000_000, 100_000, step=1000, format="%d")
r = st.slider("Rate %", 0.0, 15.0, 5.5, 0.25)
y = st.select_slider("Years", [5, 10, 15]) if False else st.radio("Years", [5, 10, 15], horizontal=True, index=1)
n, i = y * 12, r / 1200
try:
    pay = p * i / (1 - (1 + i) ** -n)
except ZeroDivisionError as e:
    st.warning(f"No interest: {e}")
    pay = p / n
k = np.arange(1, n + 1)
balance = p * (1 + i) ** k - pay * (((1 + i) ** k - 1) / i if i else k)
df = pd.DataFrame({"month": k, "payment": pay, "balance": balance.round(2)})
df["interest"] = (df["balance"].shift(fill_value=p) * i).round(2)
df["principal"] = (df["payment"] - df["interest"]).round(2)
df["year"] = (df["month"] - 1) // 12 + 1
st.write(f"Monthly **{pay:,.2f}**, total {pay * n:,.0f}, interest {pay * n - p:,.2f}")
st.dataframe(df.head(12), hide_index=True)
by_year = df.groupby("year")[["interest", "principal"]].sum()
by_year["balance"] = df.groupby("year")["balance"].last()
st.text(by_year.round(0).astype(int))
st.text(by_year.head(3).map("{:,.2f}".format))
st.text(df.tail(2).T)
st.write(by_year.sum().round(2).to_dict())
st.write(df["balance"].lt(p / 2).idxmax(), np.interp(p / 2, df["balance"][::-1], df["month"][::-1]).round(3))
st.text(df[["interest", "principal"]].cumsum().iloc[[0, -1]])
st.text(df.agg({"interest": ["sum", "mean"], "balance": ["min", "max"]}).round(2))
st.code(by_year.reset_index().to_csv(index=False, float_format="%.1f"))
with st.expander("Raw numbers"):
    st.write(balance[:5], np.round(balance[-3:], 2), balance.dtype, balance.shape, float(balance.min()) if len(balance) else None)
    st.text(np.vstack([k[:3], balance[:3].round(1)]))
