# on_click with args (tuple or list) and kwargs; the button reads True in the callback and in the run.
import streamlit as st

log = st.session_state.setdefault("log", [])


def add(*args, **kwargs):
    log = st.session_state.log
    log.append((args, tuple(sorted(kwargs.items())), st.session_state.get("b2")))


st.button("none", on_click=add)
b = st.button("tuple", key="b2", on_click=add, args=(1, "two"))
st.button("list and kwargs", on_click=add, args=[3], kwargs={"x": 1.5, "y": None})
st.button("kwargs only", on_click=add, kwargs=dict(z=True))
st.button("lambda", on_click=lambda: st.session_state.update(n=st.session_state.get("n", 0) + 1))
st.text(f"b={b} {log}")
st.text(st.session_state.get("n"))
