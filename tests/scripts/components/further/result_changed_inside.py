# A result's values are its own: what a script changes inside of one changes nothing else.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", default={"d": {"x": 1}, "l": [1]}, on_d_change=lambda: None, on_l_change=lambda: None)
result["d"]["y"] = 2
result["l"].append(3)
st.text(f"{dict(result)} {st.session_state.k}")
