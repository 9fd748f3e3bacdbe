# Columns calculated from columns; comparisons and what is combined from them; frames with frames.
import numpy as np
import pandas as pd
import streamlit as st

rate = st.number_input("Rate", 0.0, 1.0, 0.25, 0.05, key="rate")
df = pd.DataFrame({"net": [100, 250, 75], "qty": [2, 0, 4], "name": ["x", "y", "z"]})
df["tax"] = df["net"] * rate
df["gross"] = df["net"] + df["tax"]
df["each"] = df["gross"] / df["qty"]
df["left"] = df["net"] // 60
df["rest"] = df["net"] % 60
df["square"] = df["qty"] ** 2
df["minus"] = -df["net"]
df["from"] = 1000 - df["net"]
df["big"] = df["net"] > 90
df["code"] = df["name"] + "-" + df["qty"].astype(str)
st.text(df.to_string())
st.text(df.dtypes)
st.dataframe(df)
both = (df["net"] > 80) & (df["qty"] > 0)
st.text(both)
st.text(df[both | (df["name"] == "z")])
st.text((~both).tolist())
st.write(both.sum(), both.any(), both.all(), int(both.mean() * 100))
a, b = pd.Series([1, 2, 3], index=list("abc")), pd.Series([10, 20, 30], index=list("bcd"))
st.text(a + b)
st.text(a.add(b, fill_value=0))
st.text(a * 2 == a + a)
st.text(a.clip(2, 3).abs().pow(2))
st.text(a.combine_first(b))
numbers = df[["net", "qty"]]
st.text(numbers * 2)
st.text(numbers + numbers)
st.text(numbers > 50)
st.text(numbers - numbers.mean())
st.text(numbers.div(numbers.sum(axis=1), axis=0).round(3))
st.text(numbers.sub(numbers["qty"], axis=0))
st.text(numbers[numbers > 50])
st.text(numbers.eq(numbers).all())
st.text((numbers == 0).any(axis=1))
st.text(np.sqrt(df["net"]).round(4))
st.text(np.where(df["qty"] == 0, "none", "some"))
df["size"] = np.where(df["net"] > 90, "large", "small")
st.text(df["size"].tolist())
df["log"] = np.log10(df["net"])
st.text(df[["net", "log"]].round(3))
st.text(df["net"].to_numpy())
st.text(df["gross"].values)
st.text(numbers.values)
st.text(numbers.to_numpy().sum())
for bad in (lambda: df["name"] - 1, lambda: bool(df["net"] > 1), lambda: df["net"] + "a", lambda: df["name"] > 3, lambda: a > b):
    try:
        bad()
    except (TypeError, ValueError) as e:
        st.text(type(e).__name__)
