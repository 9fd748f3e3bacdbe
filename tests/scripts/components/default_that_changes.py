# A default that is another in a later run is followed, once the component has said something.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")
first = st.number_input("Default", value=1, key="first")
result = mount(key="k", default={"a": first}, on_a_change=lambda: log.append(st.session_state.k.a))
st.text(f"{dict(result)} {log}")
