# Without a key, a trigger whose callback changes the data is the last thing that this component does.
import streamlit as st

ss = st.session_state
mount = st.components.v2.component("c", html="<p>c</p>")


def add():
    ss.n = ss.get("n", 0) + 1


free = mount(data={"n": ss.get("n", 0)}, on_add_change=add)
keyed = mount(key="k", data={"n": ss.get("n", 0)}, on_add_change=add)
st.text(f"{dict(free)} {dict(keyed)}")
