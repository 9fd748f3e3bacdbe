# An error in a callback shows instead of the script; the new values are there in the next run.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def fail():
    st.text("drawn by the callback")
    log.append("fail")
    raise RuntimeError("no")


def stop():
    log.append("stop")
    st.stop()


result = mount(key="k", on_a_change=fail, on_go_change=lambda: log.append("go"), on_halt_change=stop)
st.text(f"{dict(result)} {log}")
