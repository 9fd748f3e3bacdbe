# A key may be empty, or a number.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
empty = mount(key="", on_a_change=lambda: None)
number = mount(key=7, on_a_change=lambda: None)
spaces = mount(key="with spaces, ü", on_a_change=lambda: None)
st.text(f"{dict(empty)} {dict(number)} {dict(spaces)}")
st.text(sorted(st.session_state.to_dict().items()))
try:
    mount(key="", data=1)
except Exception as error:
    st.text(type(error).__name__)
