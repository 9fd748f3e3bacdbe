# Picking and changing rows and columns; what keeps counting labels and what does not; errors for what is not there.
import pandas as pd
import streamlit as st

df = pd.DataFrame({"a": range(6), "b": list("xyzxyz"), "c": [0.5] * 6})
picks = {
    "a": lambda: df["a"], "list": lambda: df[["c", "a"]], "slice": lambda: df[1:3], "mask": lambda: df[df["a"] > 3],
    "even": lambda: df[df["a"] % 2 == 0], "none": lambda: df[df["a"] < 0], "iloc": lambda: df.iloc[[4, 2, 0]],
    "iloc row": lambda: df[["a", "c"]].iloc[1], "iloc cell": lambda: str(df.iloc[1, 1]), "iloc columns": lambda: df.iloc[:2, 0:2],
    "loc": lambda: df.loc[1:3], "loc cell": lambda: str(df.loc[2, "b"]), "loc mask": lambda: df.loc[df["b"] == "x", "c"],
    "loc columns": lambda: df.loc[:, ["a"]], "at": lambda: str(df.at[0, "b"]), "head": lambda: df.head(2), "tail": lambda: df.tail(1),
    "attribute": lambda: df.b, "set_index": lambda: df.set_index("b").loc["y"], "reset_index": lambda: df[df["a"] > 3].reset_index(),
    "records": lambda: df.head(2).to_dict("records"), "lists": lambda: df.to_dict("list")["b"], "tuples": lambda: [r.b for r in df.itertuples()],
    "rows": lambda: [r["b"] for _, r in df.iterrows()], "assign": lambda: df.head(1).assign(d=lambda f: f["a"] + 1),
    "no column": lambda: df["z"], "no columns": lambda: df[["a", "z"]], "no row": lambda: df.loc[9], "no place": lambda: df.iloc[9],
    "in": lambda: ("a" in df, "z" in df, len(df), df.shape, df.empty, df.size, list(df), df.columns.tolist()),
    "unique": lambda: (df["b"].unique().tolist(), 3 == df["b"].nunique(), df["b"].tolist(), list(df["a"])[:2]),
}
for name, pick in picks.items():
    try:
        st.text(f"{name}\n{pick()}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}")
if "log" not in st.session_state:
    st.session_state.log = pd.DataFrame(columns=["what", "n"])
what = st.text_input("What")
if st.button("Add"):
    st.session_state.log.loc[len(st.session_state.log)] = [what, len(what)]
st.dataframe(st.session_state.log)
st.table(df[4:])
st.table(df.set_index("b").head(2))
work = df.head(3).copy()
work["d"] = work["a"] * 2
work["e"] = "k"
work.loc[work["a"] > 0, "c"] = 9.5
work.at[0, "b"] = "first"
del work["a"]
st.dataframe(work)
work.columns = list("pqrs")
st.dataframe(work, column_order=["s", "p"], column_config={"p": "P", "q": None, 0: {"label": "zero"}})
for bad in (lambda: work.__setitem__("z", [1]), lambda: setattr(work, "columns", ["x"])):
    try:
        bad()
    except ValueError as e:
        st.text(e)
