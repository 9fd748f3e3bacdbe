# One callback that asks for a rerun lets the others be called; one that stops or fails does not.
import streamlit as st

calls = st.session_state.setdefault("calls", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def again():
    calls.append("again")
    st.rerun()


def stop():
    calls.append("stop")
    st.stop()


def fail():
    calls.append("fail")
    raise ValueError("so")


result = mount(
    key="k", on_again_change=again, on_stop_change=stop, on_fail_change=fail, on_note_change=lambda: calls.append("note")
)
st.text(f"{dict(result)} {calls}")
