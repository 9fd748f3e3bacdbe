# Tables put together, by rows and by columns; rows that are there twice.
import pandas as pd
import streamlit as st

jan = pd.DataFrame({"who": ["ann", "bob"], "n": [1, 2]})
feb = pd.DataFrame({"who": ["bob", "cid"], "n": [2, 4], "note": ["late", None]})
all_rows = pd.concat([jan, feb])
st.text(all_rows)
st.text(all_rows.dtypes)
st.text(pd.concat([jan, feb], ignore_index=True))
st.text(pd.concat([jan, feb], join="inner").reset_index())
st.text(pd.concat([jan, feb["note"]], axis=1))
st.text(pd.concat({"jan": jan, "feb": feb})["n"])
st.text(pd.concat([jan["n"], feb["n"]]).tolist())
keep = st.radio("Keep", ["first", "last", "none"], key="keep")
keep = False if keep == "none" else keep
st.text(all_rows.drop_duplicates(subset=["who", "n"], keep=keep))
st.text(all_rows.duplicated(subset="who", keep=keep).tolist())
st.dataframe(all_rows.drop_duplicates("who", ignore_index=True))
st.text(jan.drop_duplicates().equals(jan))
st.text(all_rows["who"].drop_duplicates())
st.text(all_rows["who"].unique().tolist())
st.text(all_rows.value_counts(["who"]))
st.text(jan.rename(columns={"who": "name"}).rename(index={0: "first"}))
st.text(jan.rename(columns=str.upper))
st.text(jan.add_prefix("x_").columns.tolist())
st.text(jan.set_axis(["p", "q"], axis=1))
wide = jan.assign(twice=lambda d: d["n"] * 2, fixed="k")
wide.insert(1, "first", [True, False])
st.text(wide)
st.text(wide.pop("twice").tolist())
wide = wide[["fixed", "who"]]
st.table(wide)
del wide["fixed"]
st.write(list(wide), wide.columns.tolist(), "who" in wide, "fixed" in wide)
st.text(all_rows.index.is_unique)
st.text(pd.concat([jan, pd.DataFrame([{"who": "dee", "n": 9}])], ignore_index=True).tail(1))
st.text(jan.T)
st.text(pd.DataFrame({"a": [1, 1, 2], "b": [[1, 2], [], [3]]}).explode("b"))
try:
    pd.concat([])
except ValueError as e:
    st.error(e)
try:
    wide.insert(0, "who", 1)
except ValueError as e:
    st.error(e)
