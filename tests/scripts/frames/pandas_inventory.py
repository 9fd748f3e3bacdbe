# A table in session state that callbacks change, add to and cut.
import streamlit as st
import pandas as pd, numpy as np
st.title("Inventory")
if "df" not in st.session_state:
    st.session_state.df = pd.DataFrame({"item": ["bolt", "nut", "gear"], "qty": [10, 0, 5], "cost": [0.25, 0.1, 12.5]})
def update():
    df = st.session_state.df
    df.loc[df["item"] == st.session_state.which, "qty"] += st.session_state.change
    st.session_state.msg = f"{st.session_state.which}: {st.session_state.change:+d}"
def add():
    new = {"item": st.session_state.new or "thing", "qty": 1, "cost": 1.0}
    st.session_state.df = pd.concat([st.session_state.df, pd.DataFrame([new])], ignore_index=True)
df = st.session_state.df
st.selectbox("Item", df["item"], key="which")
st.number_input("Change", -5, 5, 1, key="change")
st.button("Apply", on_click=update)
st.text_input("New", key="new")
st.button("Add item", on_click=add)
if "msg" in st.session_state:
    st.info(st.session_state.pop("msg"))
df["value"] = df["qty"] * df["cost"]
df["status"] = np.select([df["qty"] == 0, df["qty"] < 6], ["out", "low"], "ok")
st.dataframe(df)
st.text(df)
st.write(df.groupby("status", sort=False)["value"].agg(["sum", "count"]))
st.write(f"Total {df['value'].sum():.2f}", int(df["qty"].sum()), df["qty"].max(), df["cost"].mean())
for i, row in df.iterrows():
    (st.error if row["status"] == "out" else st.warning if row.status == "low" else st.success)(f"{i}: {row['item']} {row['qty']} × {row['cost']}")
edit = df.set_index("item").to_dict("index")
st.json(edit)
if st.checkbox("Delete empty"):
    st.session_state.df = df[df["qty"] > 0].reset_index(drop=True)
    st.write(st.session_state.df.shape)
st.table(df.describe())
st.text(df.sort_values(["status", "value"], ascending=[True, False]).reset_index(drop=True))
st.text(df.eval("total = qty * cost")[["item", "total"]])
st.text(df.dtypes)
st.write(df.loc[df["value"].idxmax(), "item"], df.iloc[-1]["item"], df.at[0, "qty"], df["item"].str.upper().tolist())
