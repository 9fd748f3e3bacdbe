# Rows and columns by label and by position, read and written.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"item": ["pen", "ink", "pad", "cap"], "n": [4, 0, 9, 2], "price": [1.2, 7.5, 3.0, 0.5]}, index=["p", "i", "d", "c"])
row = st.selectbox("Row", df.index, key="row")
column = st.selectbox("Column", df.columns, key="column")
st.write(f"{row}, {column}: {df.loc[row, column]}")
st.text(df.loc[row])
st.text(df.loc["i":"d"])
st.text(df.loc[["c", "p"], ["price", "n"]])
st.text(df.loc[df["n"] > 1, "item"])
st.text(df.loc[(df["n"] > 1) & (df["price"] < 3) | (df["item"] == "ink")])
st.text(df.loc[~df["item"].isin(["pen", "cap"])])
st.text(df.loc[lambda d: d["n"] == 0])
st.text(df.iloc[1])
st.text(df.iloc[-1])
st.text(df.iloc[1:3, [0, 2]])
st.text(df.iloc[::2])
st.text(df.iloc[[0, 3], 1])
st.write(df.at["p", "n"] + 1, df.iat[2, 2] * 2, df.iloc[0, 0].upper())
work = df.copy()
work.loc["p", "n"] = 5
work.loc[work["n"] == 0, "n"] = 100
work.loc["x"] = ["box", 1, 9.75]
work.iloc[0, 0] = "quill"
work.at["c", "price"] = 0.75
work["total"] = work["n"] * work["price"]
work.loc[work["total"] > 20, ["item", "n"]] = ["sold", 0]
work.loc[:, "new"] = 1
work.loc["d", "note"] = "last"
st.text(work)
st.dataframe(work)
st.text(df)
s = df["n"]
st.text(s["p"])
st.text(s[["c", "d"]])
st.text(s[s > 2])
st.text(s.iloc[1:3])
s = s.copy()
s["p"] = 40
s.loc["z"] = 7
st.text(s)
st.text(df.filter(like="i"))
st.text(df.drop(columns="price").drop("i"))
st.text(df.reindex(["p", "q"]))
for bad in (lambda: df.loc["zz"], lambda: df.iloc[10], lambda: df["nope"], lambda: df[["n", "nope"]], lambda: df.drop("zz"), lambda: df.loc[["p", "zz"]],
            lambda: df.nope, lambda: s.iloc[99], lambda: df.drop(columns=["a", "b"])):
    try:
        bad()
    except Exception as e:
        st.text(f"{type(e).__name__}: {e}")
