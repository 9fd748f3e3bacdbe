# A component beside widgets: each message leaves the values of the others as they are.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")
name = st.text_input("Name", key="name", on_change=lambda: log.append("name"))
pressed = st.button("Press", on_click=lambda: log.append("press"))
result = mount(
    key="k", data={"name": name}, default={"n": 0}, on_n_change=lambda: log.append("n"), on_go_change=lambda: log.append("go")
)
st.text(f"{name} {pressed} {dict(result)} {log}")
