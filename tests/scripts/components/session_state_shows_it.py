# `session_state[key]` is a dictionary of the states, and of the triggers of this run.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
st.text("k" in st.session_state)


def pressed():
    view = st.session_state.k
    st.text(f"in the callback: {view} {view.go} {view['go']} {view.missing}")


result = mount(key="k", default={"a": 1}, on_a_change=lambda: None, on_go_change=pressed)
hidden = mount(data=1, default={"a": 2}, on_a_change=lambda: None)
view = st.session_state.k
st.text(f"{view} {isinstance(view, dict)} {list(view)} {view.a} {view.go} {view.missing} {view.get('go', 'none')}")
st.text(f"{list(st.session_state)} {st.session_state.to_dict()} {len(st.session_state)}")
try:
    st.text(view["missing"])
except KeyError as error:
    st.text(error)
