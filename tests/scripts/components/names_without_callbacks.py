# A state without a callback is there once it was set, a trigger without one in the run of its call.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", on_known_change=lambda: None)
st.text(dict(result))
st.text(st.session_state["k"])
st.text(hasattr(result, "free"))
st.text(hasattr(result, "known"))
try:
    st.text(result.free)
except AttributeError as error:
    st.text(error)
