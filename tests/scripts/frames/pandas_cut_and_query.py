# Numbers put into classes, rows found by an expression.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"name": list("abcdef"), "age": [5, 17, 18, 34, 65, 80], "pay": [0, 0, 12.5, 40.0, 22.0, 18.5]})
df["class"] = pd.cut(df["age"], bins=[0, 17, 64, 120], labels=["child", "adult", "senior"])
st.text(df)
st.text(df["class"].value_counts())
st.text(df["class"].value_counts(sort=False).to_dict())
st.text(pd.cut(df["age"], bins=[0, 20, 100]))
st.text(pd.cut(df["age"], 3).astype(str).tolist())
st.text(pd.cut(df["age"], 3, labels=False).tolist())
st.text(pd.cut(df["age"], [0, 18, 100], right=False, labels=["minor", "of age"]).tolist())
st.text(pd.qcut(df["age"], 2, labels=["young", "old"]).tolist())
st.text(pd.qcut(df["pay"].iloc[2:], 4, labels=False).tolist())
st.text(df.groupby("class", observed=True)["pay"].mean())
st.text(df.groupby("class", observed=False)["pay"].count())
low = st.slider("Age at least", 0, 100, 18, key="low")
question = st.text_input("Query", "pay > 10", key="question")
try:
    st.dataframe(df.query(question))
    st.text(df.query("age >= @low"))
except Exception as e:
    st.error(f"{type(e).__name__}")
st.text(df.query("name in ['a', 'f']")["name"].tolist())
st.text(df.query("age > 17 and pay < 30 or name == 'a'").index.tolist())
st.text(df.eval("age * 2 + pay").tolist())
st.text(df["age"].isin([5, 80]).tolist())
st.text(df["age"].between(17, 34).tolist())
st.text(df["age"].between(17, 34, inclusive="neither").tolist())
st.text(df["pay"].nunique())
st.text(df["age"].sample(3, random_state=1).shape)
st.text(pd.get_dummies(df["class"]).sum())
st.dataframe(df.astype({"class": str}))
