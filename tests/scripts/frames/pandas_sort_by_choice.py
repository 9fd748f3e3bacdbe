# Rows in the order that the user chooses, by one column or two; the largest and smallest; ranks.
import pandas as pd
import streamlit as st

df = pd.DataFrame({
    "city": ["Rome", "Oslo", "Bern", "Cork", "Faro"], "people": [2873, 709, 134, 224, None], "country": ["IT", "NO", "CH", "IE", "PT"],
    "area": [1285.0, 454.0, 51.6, 187.0, 202.6],
})
by = st.selectbox("Sort by", df.columns.tolist(), key="by")
down = st.checkbox("Descending", key="down")
most = st.number_input("Rows", 1, 5, 5, key="most")
ordered = df.sort_values(by, ascending=not down).head(most)
st.dataframe(ordered, hide_index=True)
st.text(ordered)
st.text(ordered.reset_index(drop=True))
st.text(df.sort_values(["country", "people"], ascending=[False, True], ignore_index=True))
st.text(df.nlargest(2, "people"))
st.text(df.nsmallest(2, "area")["city"])
st.text(df["people"].nlargest(3))
st.text(df["people"].sort_values(na_position="first"))
st.text(df["people"].rank())
st.text(df.sort_index(ascending=False).index.tolist())
st.text(df.set_index("city").sort_index())
st.text(df.sort_values("city", key=lambda s: s.str[1]))
st.text(df[df["area"].between(100, 500)].sort_values("area", ascending=False)["city"].tolist())
df["dense"] = df["area"].rank(method="dense", ascending=False).astype(int)
df["per_km2"] = (df["people"] / df["area"]).round(2)
st.table(df.sort_values("dense").set_index("dense"))
st.text(df.sort_values("people", na_position="first").tail(2))
ties = pd.DataFrame({"k": ["b", "a", "b", "a"], "n": [1, 1, 0, 1]})
st.text(ties.sort_values(["k", "n"]))
st.text(ties.sort_values("n", kind="stable").index.tolist())
try:
    df.sort_values("nothing")
except KeyError as e:
    st.error(f"KeyError: {e}")
