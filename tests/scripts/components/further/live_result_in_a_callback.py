# A callback that reads the result of the mount sees what has just happened, not what happened before.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("actions", html="<button>Save</button>")


def handle():
    log.append(f"{result.action} {result['action']} {result.count} {dict(result)}")
    if result.action == "save":
        st.success("Saved")


def handle_button():
    log.append(f"button: {result.action} {result.count}")


st.button("Press", on_click=handle_button)
result = mount(key="k", default={"count": 0}, on_action_change=handle, on_count_change=lambda: None)
if result.action:
    st.text(f"Last action: {result.action}")
for line in log:
    st.text(line)
