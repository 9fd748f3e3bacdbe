# Empty slots inside columns; one keyed widget moves from slot to slot and keeps its value.
import streamlit as st

slots = [column.empty() for column in st.columns(3)]
which = st.radio("Which", [0, 1, 2])
for i, slot in enumerate(slots):
    if i == which:
        text = slot.text_input("Here", key="here")
    else:
        slot.caption(f"slot {i}")
gone = st.empty()
gone.text("for a moment")
gone.empty()
st.text(f"{text!r}")
