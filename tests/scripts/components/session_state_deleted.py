# Deleting the entry brings the defaults back.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")


def delete():
    del st.session_state["k"]


st.button("Delete", on_click=delete)
st.button("Set", on_click=lambda: st.session_state.k.update(a=9) or setattr(st.session_state.k, "a", 9))
result = mount(key="k", default={"a": 1}, on_a_change=lambda: None)
st.text(f"{dict(result)} {st.session_state.k}")
