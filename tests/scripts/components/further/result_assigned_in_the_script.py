# The script may assign to the result, too, by attribute or by item; what the component sets later wins.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", default={"n": 0, "m": 0}, on_n_change=lambda: log.append("n"), on_m_change=lambda: log.append("m"))
how = st.radio("How", ["not", "attribute", "item", "update", "free"])
if how == "attribute":
    result.n = 7
elif how == "item":
    result["n"] = 8
elif how == "update":
    result.update(n=9, m={"deep": (1, 2)})
elif how == "free":
    result.free = 1
st.text(f"{dict(result)} {st.session_state.k} {log}")
