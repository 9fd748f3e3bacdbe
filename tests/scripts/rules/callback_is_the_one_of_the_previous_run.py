# When the callback or its arguments change from run to run, the click uses those that were on the page when it was made.
import streamlit as st

ss = st.session_state
ss.setdefault("log", [])
ss.setdefault("n", 0)
ss.n += 1


def first(n):
    ss.log.append(f"first {n}")


def second(n):
    ss.log.append(f"second {n}")


use_second = st.toggle("Use second")
use_none = st.toggle("Use none")
callback = second if use_second else first
st.button("Go", key="go", on_click=None if use_none else callback, args=[ss.n])
st.text(f"run {ss.n}: {', '.join(ss.log)}")
