# Tables from JSON, flat or nested, as HTML, in parts, and beside the nearest rows of others.
import io
import pandas as pd
import streamlit as st

quotes = pd.read_json(io.StringIO('[{"t": 1, "bid": 9.5, "date": "2024-01-05"}, {"t": 4, "bid": 9.75, "date": null}, {"t": 6, "bid": 10, "date": "2024-02-01"}]'))
st.text(quotes)
st.text(quotes.dtypes)
orders = [{"id": 7, "who": {"name": "Ann", "zip": "001"}, "lines": [{"sku": "a", "n": 2}, {"sku": "b", "n": 1}]}, {"id": 8, "who": {"name": "Bob"}, "lines": [{"sku": "a", "n": 5}]}]
st.text(pd.json_normalize(orders)[["id", "who.name", "who.zip"]])
st.text(pd.json_normalize(orders, "lines", ["id", ["who", "name"]]))
direction = st.selectbox("Direction", ["backward", "forward", "nearest"], key="direction")
trades = pd.DataFrame({"t": [2, 4, 7], "n": [10, 20, 30]})
st.text(pd.merge_asof(trades, quotes[["t", "bid"]], on="t", direction=direction))
st.code(quotes[["t", "bid"]].to_html(index=False))
text = "k,v\na,1\nb,2\na,3\nb,4\na,5\n"
for part in pd.read_csv(io.StringIO(text), chunksize=2):
    st.write(part.shape, part["v"].sum())
df = pd.read_csv(io.StringIO(text))
st.text(df.groupby("k")["v"].expanding().sum())
st.text(df.groupby("k")["v"].sum(min_count=3))
st.text(df.assign(w=df["v"] ** 2).groupby("k")[["v", "w"]].corr().round(4))
st.text(df.mask(df["v"] > 3, "-"))
st.text(df.where(df["k"] == "a").fillna("none"))
try:
    df.loc[0, "v"] = 2.5
except TypeError as e:
    st.error(e)
buf = io.StringIO()
df["v"].info(buf=buf)
st.text(buf.getvalue())
st.text(pd.Series(["a1 b22", "c3", None]).str.extractall(r"([a-z])(\d+)"))
for bad in ("2024-02-30", "nope"):
    try:
        pd.to_datetime(["2024-01-01", bad])
    except ValueError as e:
        st.text(str(e).splitlines()[0])
with pd.option_context("display.max_columns", None):
    st.text(pd.DataFrame({f"column {at}": [at, at * 1000] for at in range(12)}))
