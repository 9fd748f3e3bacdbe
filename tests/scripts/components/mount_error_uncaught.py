# A default needs a callback of its name. The component is not drawn, and the script ends.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
st.text("before")
mount(key="k", default={"size": 3}, on_colour_change=lambda: None)
st.text("never")
