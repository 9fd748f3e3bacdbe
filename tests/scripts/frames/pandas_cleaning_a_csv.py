# A file with gaps, bad numbers and bad days is cleaned step by step; filling makes columns of another type.
import streamlit as st, pandas as pd, numpy as np, io
st.title("CSV cleaner")
up = st.file_uploader("CSV", type=["csv"])
default = """id,name,age,joined,salary
1, Ann ,34,2020-01-15,"5,000"
2,Bob,,2019-06-01,4200
3,Cid,abc,bad-date,n/a
3,Cid,abc,bad-date,n/a
4,,51,2021-03-10,6100
"""
source = up if up is not None else io.StringIO(default)
df = pd.read_csv(source)
st.write(df)
st.text(df)
st.write("Shape", df.shape, "Columns", list(df.columns))
buf = io.StringIO()
df.info(buf=buf)
st.text(buf.getvalue())
st.write(df.isna().sum())
dup = df.duplicated().sum()
st.write(f"{dup} duplicates", int(dup))
steps = {"strip": st.checkbox("Strip", True), "dedupe": st.checkbox("Dedupe"), "numbers": st.checkbox("Numbers"), "dates": st.checkbox("Dates"), "fill": st.checkbox("Fill")}
if steps["strip"]:
    for c in df.select_dtypes(include="object").columns:
        df[c] = df[c].str.strip()
if steps["dedupe"]:
    df = df.drop_duplicates().reset_index(drop=True)
if steps["numbers"]:
    df["age"] = pd.to_numeric(df["age"], errors="coerce")
    if "salary" in df:
        df["salary"] = df["salary"].str.replace(",", "").pipe(pd.to_numeric, errors="coerce")
if steps["dates"]:
    df["joined"] = pd.to_datetime(df["joined"], errors="coerce")
    df["year"] = df["joined"].dt.year
if steps["fill"]:
    df = df.fillna({"name": "unknown"})
    df = df.fillna("-")
st.dataframe(df)
st.text(df.to_string())
st.write(df.dtypes.astype(str).to_dict())
st.code(df.to_csv(index=False))
st.json(df.to_dict("records"))
st.json(df.to_json(orient="records"))
print(df.dtypes)
