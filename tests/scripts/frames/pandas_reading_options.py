# read_csv: separators, headers, names, types, dates, missing values, and errors.
import io

import pandas as pd
import streamlit as st

TEXT = "date,city,temp,rain\n2024-01-01,Rome,12.5,0\n2024-01-02,Rome,-,3\n2024-01-03,Oslo,-4.0,NA\n"
options = {
    "plain": {}, "dates": {"parse_dates": ["date"]}, "missing": {"na_values": ["-"]}, "index": {"index_col": "date", "parse_dates": True},
    "some": {"usecols": ["city", "temp"], "nrows": 2}, "types": {"dtype": {"rain": str}}, "names": {"names": list("abcd"), "header": 0},
    "none": {"header": None}, "skip": {"skiprows": 1}, "kept": {"keep_default_na": False},
}
name = st.selectbox("Options", list(options), key="options")
df = pd.read_csv(io.StringIO(TEXT), **options[name])
st.dataframe(df)
st.text(df)
st.text(df.dtypes)
st.text(pd.read_csv(io.StringIO("a\tb\n1\tx\n"), sep="\t"))
st.text(pd.read_csv(io.StringIO("1,5;x\n2,5;y"), sep=";", decimal=",", header=None))
st.text(pd.read_csv(io.StringIO("n\n1,000\n2\n".replace("1,000", '"1,000"')), thousands=",")["n"].tolist())
st.text(pd.read_csv(io.StringIO("# note\na,b\n1,2\n"), comment="#"))
st.text(pd.read_csv(io.StringIO("a,b\n1,2\n\n3,4\n")))
st.text(pd.read_csv(io.StringIO("a, b\n1, x\n"), skipinitialspace=True).columns.tolist())
st.text(pd.read_csv(io.StringIO("a,b,a\n1,2,3\n")))
st.text(pd.read_csv(io.StringIO("flag,big,mix\nTrue,12345678901,1\nFalse,2,x\n")).dtypes)
st.text(pd.read_csv(io.StringIO('q,t\n"say ""hi""","line\nbreak"\n')).to_dict("records"))
st.text(pd.read_csv(io.StringIO("x\n1\n2\n3\n"), skiprows=[1], skipfooter=0)["x"].tolist())
st.text(pd.read_csv(io.BytesIO("näme\nü\n".encode("latin-1")), encoding="latin-1"))
st.text(pd.read_csv(io.StringIO("a,b\n1,\n,2\n")))
bad = {
    "empty": lambda: pd.read_csv(io.StringIO("")), "long": lambda: pd.read_csv(io.StringIO("a,b\n1,2\n1,2,3\n")), "file": lambda: pd.read_csv("nowhere.csv"),
    "column": lambda: pd.read_csv(io.StringIO(TEXT), usecols=["zzz"]), "type": lambda: pd.read_csv(io.StringIO(TEXT), dtype={"city": int}),
    "dates": lambda: pd.read_csv(io.StringIO(TEXT), parse_dates=["zzz"]), "index": lambda: pd.read_csv(io.StringIO(TEXT), index_col="zzz"),
}
for what, read in bad.items():
    try:
        read()
    except Exception as e:
        st.text(f"{what}: {type(e).__name__}: {e}")
out = df.to_csv(index=False)
st.code(out)
st.text(pd.read_csv(io.StringIO(out)).equals(df))
