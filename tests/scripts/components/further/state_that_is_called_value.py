# A state called `value` has its callback, though it holds a dictionary and is the only one.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", on_value_change=lambda: log.append(st.session_state.k.value))
st.text(f"{dict(result)} {log}")
