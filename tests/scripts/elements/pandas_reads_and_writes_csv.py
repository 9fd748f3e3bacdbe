# read_csv of texts, bytes and uploads: types, missing values, options, errors. to_csv and back.
import io

import pandas as pd
import streamlit as st

texts = {
    "plain": ("a,b\n1,x\n2.5,\n", {}), "gaps": ("a,b\n1,2\n\n3\n", {}), "quotes": ('a,b\n"x,y","q""q"\n"l\nm",2', {}),
    "windows": ("a,b\r\n1,2\r\n", {}), "types": ("i,f,t,s,m\n1,1e3,True,x,1\n-2,.5,False,y,z\n", {}),
    "missing": ("a,b,c\nNA,x,True\n1,NULL,\nnan,None,False", {}), "zeros": ("a,b\n007,007\n010,x1", {}), "blanks": ("a, b\n 1, x\n2 ,y", {}),
    "semicolon": ("a;b\n1;x", {"sep": ";"}), "tab": ("a\tb\n1\tx", {"delimiter": "\t"}), "no header": ("1,2\n3,4", {"header": None}),
    "names": ("1,2\n3,4", {"names": ["x", "y"]}), "own names": ("a,b\n3,4", {"names": ["x", "y"], "header": 0}),
    "twice": ("a,a,,b\n1,2,3,4", {}), "index": (",a\n0,5\n1,6", {"index_col": 0}), "by name": ("a,b\n1,2", {"index_col": "b"}),
    "unnamed": (",a\n0,5\n1,6", {}), "labels": ("a,b\n1,2,3\n4,5,6", {}), "some": ("a,b\n1,2\n3,4", {"usecols": ["b"]}),
    "first": ("a,b\n1,2\n3,4", {"nrows": 1}), "skip": ("junk\na,b\n1,2", {"skiprows": 1}), "text": ("a,b\n1,2", {"dtype": str}),
    "mark": ("a\n-\n1", {"na_values": "-"}), "only header": ("a,b\n", {}), "nothing": ("", {}), "too many": ("a,b\n1,2\n3,4,5", {}),
    "open quote": ('a\n"x', {}),
}
for name, (text, options) in texts.items():
    try:
        frame = pd.read_csv(io.StringIO(text), **options)
        st.text(f"{name}\n{frame}\n{[str(t) for t in frame.dtypes]}")
        st.text(frame.to_csv(index=False))
    except Exception as e:
        st.text(f"{name}: {type(e).__module__}.{type(e).__name__} {e}")
for bad in (None, 5, ["a.csv"]):
    try:
        pd.read_csv(bad)
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
for encoding in ("utf-8", "latin-1"):
    try:
        st.text(pd.read_csv(io.BytesIO("é,b\nü,1".encode("latin-1")), encoding=encoding))
    except UnicodeDecodeError as e:
        st.text(type(e).__name__)
df = pd.DataFrame({"n": [1, None], "s": ['a,b"c', "d\ne"], "f": [1e20, 0.1], "t": [True, False]})
for options in ({}, {"index": False}, {"sep": ";", "na_rep": "-"}, {"columns": ["n"], "header": False}, {"index_label": "i"}):
    st.code(df.to_csv(**options), language=None)
out, raw = io.StringIO(), io.BytesIO()
df.to_csv(out, index=False)
df.to_csv(raw, index=False)
st.text(out.getvalue().encode() == raw.getvalue())
up = st.file_uploader("Table", type="csv")
if up:
    st.dataframe(pd.read_csv(up))
    st.text(f"{up.tell()} {up.read()!r}")
    pd.read_csv(up)
