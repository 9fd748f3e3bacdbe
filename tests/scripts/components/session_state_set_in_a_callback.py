# In a callback, or before the mount, a name of the entry may be set; without a callback of that name it is ignored.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")


def grow():
    st.session_state.k.a += 1
    st.session_state.k["free"] = 1
    st.session_state.open["free"] = st.session_state.open.get("free", 0) + 1


def forget():
    del st.session_state.k["a"]


st.button("Grow", on_click=grow)
st.button("Forget", on_click=forget)
if st.checkbox("Before"):
    st.session_state.k.a = 50
result = mount(key="k", default={"a": 1}, on_a_change=lambda: None)
free = mount(key="open")
st.text(f"{dict(result)} {st.session_state.k} {dict(free)} {st.session_state.open}")
