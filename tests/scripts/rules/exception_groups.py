# Groups of exceptions: uncaught they are one box; except* picks from them.
import streamlit as st


def fail(names):
    errors = []
    for name in names:
        try:
            {"int": int, "none": None}[name]("x")
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several", errors)


try:
    fail(["int", "other"])
except* ValueError as group:
    "values: ", len(group.exceptions)
except* KeyError as group:
    st.text(f"keys: {group.exceptions[0]!r}")
if st.checkbox("Uncaught"):
    fail(["int", "other"])
st.text("end")
