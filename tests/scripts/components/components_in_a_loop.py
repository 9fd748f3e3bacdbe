# One component for each item of a list, each with a key of its own, and a trigger that takes the item away.
import streamlit as st

items = st.session_state.setdefault("items", ["a", "b", "c"])
mount = st.components.v2.component("item", html="<li></li>")
for item in list(items):
    result = mount(
        key=f"item-{item}",
        data={"label": item},
        default={"done": False},
        on_done_change=lambda: None,
        on_remove_change=lambda item=item: st.session_state["items"].remove(item),
    )
    st.text(f"{item} {result.done} {result.remove}")
st.text(f"{len(items)} {sorted(st.session_state)}")
