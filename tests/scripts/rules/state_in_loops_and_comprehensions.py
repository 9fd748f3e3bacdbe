# Many keys made in loops: read by comprehensions, sums over widgets, all cleared by a prefix.
import streamlit as st

ss = st.session_state
names = ["tea", "milk", "bread"]


def clear():
    for key in [k for k in ss if k.startswith("n_")]:
        ss[key] = 0


for name in names:
    st.number_input(name.title(), 0, 99, key=f"n_{name}")
st.button("Clear", on_click=clear)
if st.button("All to five"):
    st.text("too late for this run")
    ss.wish = 5
    st.rerun()
total = sum(ss[f"n_{n}"] for n in names)
ordered = {n: ss[f"n_{n}"] for n in names if ss[f"n_{n}"]}
st.text(f"{total} {ordered} {ss.get('wish')}")
