# A to-do list: adding by a callback that empties the field, done and removed rows, a filter, a count.
import streamlit as st

ss = st.session_state
ss.setdefault("todos", [])
ss.setdefault("next_id", 1)


def add():
    text = ss.new.strip()
    if text:
        ss.todos.append({"id": ss.next_id, "text": text, "done": False})
        ss.next_id += 1
    ss.new = ""


def toggle(todo):
    todo["done"] = ss[f"done_{todo['id']}"]


def remove(todo_id):
    ss.todos = [t for t in ss.todos if t["id"] != todo_id]


st.title("To do")
st.text_input("What is to be done?", key="new", on_change=add)
view = st.radio("Show", ["all", "open", "done"], horizontal=True)
for todo in ss.todos:
    if view != "all" and todo["done"] != (view == "done"):
        continue
    left, right = st.columns([5, 1])
    left.checkbox(todo["text"], value=todo["done"], key=f"done_{todo['id']}", on_change=toggle, args=(todo,))
    right.button("✕", key=f"remove_{todo['id']}", on_click=remove, args=(todo["id"],))
open_count = sum(not t["done"] for t in ss.todos)
st.caption(f"{open_count} of {len(ss.todos)} open")
if ss.todos and open_count == 0:
    st.success("All done!")
