# The callback of a state is called if the value is another, name by name.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def called(name):
    state = st.session_state["k"]
    log.append(f"{name}={state.get(name)!r}")


result = mount(
    key="k",
    default={"size": 1},
    on_size_change=lambda: called("size"),
    on_name_change=lambda: called("name"),
)
st.text(f"{result.size} {result.name}")
st.text(log)
