# `global` in a callback writes to the old run's module: the new run starts afresh and never sees it.
import streamlit as st

total = 100


def add():
    global total
    total += 1
    st.session_state.inside = total


st.button("Add", on_click=add)
st.text(f"total {total}")
st.text(f"inside {st.session_state.get('inside')}")
