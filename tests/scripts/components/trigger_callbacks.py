# The callback of a trigger is called for every call, in order. All of them see what came last.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def called(name):
    log.append(f"{name}={st.session_state['k'].get(name, 'nothing')!r}")


result = mount(key="k", on_save_change=lambda: called("save"), on_send_change=lambda: called("send"))
st.text(f"{result.save} {result.send} {dict(result)}")
st.text(log)
