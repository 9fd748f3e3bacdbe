"""A button that adds a row of widgets."""

import streamlit as st

PARTS = ["First", "Middle", "Last"]

st.session_state.setdefault("rows", 0)


def add_row():
    st.session_state.rows += 1


st.button("Add person", on_click=add_row)
people = []
for row in range(st.session_state.rows):
    columns = st.columns(len(PARTS))
    people.append([column.text_input(part, key=f"{part.lower()}_{row}") for column, part in zip(columns, PARTS)])

st.subheader("People")
for number, names in enumerate(people, 1):
    st.write(f"Person {number}:", *names)
