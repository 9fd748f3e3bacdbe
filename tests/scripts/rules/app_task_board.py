# Tasks as dataclasses with an enum, kept in session state and shown in every way.
import streamlit as st
import pandas as pd
import numpy as np
from dataclasses import dataclass, field, asdict
from datetime import date, datetime, timedelta
from enum import Enum

class Status(Enum):
    TODO = "To do"
    DOING = "In progress"
    DONE = "Done"

@dataclass
class Task:
    title: str
    status: Status = Status.TODO
    due: date = field(default_factory=lambda: date(2024, 5, 1))
    tags: list[str] = field(default_factory=list)

if "tasks" not in st.session_state:
    st.session_state.tasks = [Task("Write docs", Status.DOING, date(2024, 3, 5), ["docs"]), Task("Ship", due=date(2024, 2, 1))]

st.title("Task board")
name = st.text_input("New task", key="new_title")
status = st.selectbox("Status", list(Status), format_func=lambda s: s.value, key="status")
if st.button("Add", disabled=not name) and name:
    st.session_state.tasks.append(Task(name, status))
df = pd.DataFrame([{**asdict(t), "status": t.status.value} for t in st.session_state.tasks])
st.dataframe(df)
st.write(df.dtypes)
st.text(df.to_string())
for i, t in enumerate(st.session_state.tasks):
    c1, c2 = st.columns([3, 1])
    c1.write(f"**{t.title}** due {t.due:%d %b %Y} ({t.status.name})")
    if c2.button("x", key=f"del_{i}"):
        st.session_state.tasks.pop(i)
        st.rerun()
st.write(st.session_state.tasks)
st.write(t)
st.write(Status.DONE)
late = [t for t in st.session_state.tasks if t.due < date(2024, 3, 1)]
if late:
    st.warning(f"{len(late)} late: " + ", ".join(t.title for t in late))
else:
    st.success("All fine")
st.json([asdict(t) | {"status": t.status.value, "due": t.due.isoformat()} for t in st.session_state.tasks])
counts = df["status"].value_counts()
st.write(counts)
st.table(counts.reset_index())
st.progress(int((df["status"] == "Done").mean() * 100), text="Progress")
