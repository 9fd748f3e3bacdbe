# Widgets whose options and limits come from a table, and tables of every sort on the page.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"city": ["Rome", "Oslo", "Bern"], "size": [3, 1, 2], "warm": [21.5, 9.25, 14.0], "since": pd.to_datetime(["2020-05-01", "2021-06-02", "2022-07-03"])})
city = st.selectbox("City", df["city"], key="city")
other = st.radio("Other", df["city"].unique(), key="other")
number = st.selectbox("Size", sorted(df["size"].tolist()), key="size")
low, high = float(df["warm"].min()), float(df["warm"].max())
warm = st.slider("Warm", low, high, low, key="warm")
most = st.number_input("Most", int(df["size"].min()), int(df["size"].max()), key="most")
row = df[df["city"] == city].iloc[0]
st.write(f"{row['city']}: {row['size']}, {row['warm']}, {row['since']:%d.%m.%Y}")
st.write("Rows:", len(df), "of", df.shape)
st.write(df)
st.write(df["warm"])
st.write(df.head(1), "and", df.tail(1))
st.dataframe(df.set_index("city"))
st.dataframe(df["city"])
st.dataframe(df.set_index("since"))
st.table(df.head(2))
st.table(df["size"])
st.dataframe(df.columns)
st.dataframe(df[df["size"] > 5])
st.dataframe(df.isna().sum())
st.dataframe(df.dtypes.astype(str))
st.dataframe(df, column_order=["warm", "city"], hide_index=True)
st.dataframe(df.T.astype(str))
st.dataframe(df.describe())
st.dataframe(df.groupby("size")["warm"].mean())
st.json(df.drop(columns="since").to_dict("records"))
st.write({"mean": float(df["warm"].mean()), "names": df["city"].tolist()})
st.code(str(df))
st.code(df.to_string(index=False))
st.markdown("\n".join(f"- {name}" for name in df["city"]))
st.write(df["city"].tolist())
st.write(tuple(df.shape))
df
df["city"]
st.session_state.row = row.to_dict()["city"]
st.session_state.warmest = df.loc[df["warm"].idxmax(), "city"]
st.session_state.df = df[["city", "size"]]
