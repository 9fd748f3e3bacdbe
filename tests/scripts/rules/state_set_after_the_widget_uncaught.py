# The same left uncaught: the box follows what was drawn, the rest is missing, the value stays.
import streamlit as st

st.text_input("Task", key="task")
if st.button("Add"):
    st.session_state.setdefault("tasks", []).append(st.session_state.task)
    st.session_state.task = ""
for task in st.session_state.get("tasks", []):
    st.checkbox(task, key=f"done {task}")
