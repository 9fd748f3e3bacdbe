# A callback that makes its own widget go: the list shrinks in the same run, the other rows keep their values.
import streamlit as st

ss = st.session_state
ss.setdefault("rows", ["a", "b", "c"])


def remove(row):
    ss.rows.remove(row)


def add():
    ss.rows.append(chr(ord(max(ss.rows, default="`")) + 1))


for row in ss.rows:
    left, right = st.columns([3, 1])
    left.text_input(f"Row {row}", key=f"text_{row}")
    right.button("X", key=f"x_{row}", on_click=remove, args=[row])
st.button("Add", on_click=add)
st.text(" ".join(f"{r}:{ss['text_' + r]}" for r in ss.rows))
