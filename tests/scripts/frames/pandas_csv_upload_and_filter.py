# A CSV file is uploaded, looked at, filtered by what the user chooses, and given back as text.
import pandas as pd
import streamlit as st

st.title("Orders")
file = st.file_uploader("Orders", type="csv", key="orders")
if file is None:
    st.info("Upload a file to begin")
    st.stop()
try:
    df = pd.read_csv(file)
except (pd.errors.ParserError, pd.errors.EmptyDataError) as e:
    st.error(f"{type(e).__name__}: {e}")
    st.stop()
st.write(f"{len(df)} rows, {len(df.columns)} columns: {', '.join(df.columns)}")
st.text(df.dtypes)
if "amount" not in df.columns:
    st.warning("There is no column `amount`")
    st.stop()
city = st.selectbox("City", ["All", *sorted(df["city"].dropna().unique())], key="city")
low = st.slider("At least", 0.0, 200.0, 0.0, 10.0, key="low")
shown = df if city == "All" else df[df["city"] == city]
shown = shown[shown["amount"].fillna(0) >= low]
st.dataframe(shown)
st.text(shown.to_string(index=False))
st.write(f"Sum: {shown['amount'].sum():.2f}, mean: {shown['amount'].mean():.2f}, missing: {shown['amount'].isna().sum()}")
st.text(shown.describe())
st.code(shown.to_csv(index=False), language="csv")
