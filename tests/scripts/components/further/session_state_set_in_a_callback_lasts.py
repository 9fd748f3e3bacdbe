# What is set through session state is not lost with the component's next message, and calls nothing back.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def jump():
    st.session_state.k.n = 77


def whole():
    st.session_state.k = {"n": 5}


def go():
    st.session_state.k.n += 1


st.button("Jump", on_click=jump)
st.button("Whole", on_click=whole)
result = mount(key="k", default={"m": 0}, on_n_change=lambda: log.append("n"), on_m_change=lambda: log.append("m"), on_go_change=go)
st.text(f"{dict(result)} {st.session_state.k} {log}")
