# A callback runs before the body, sees the new values of all widgets, and what it writes is there in the body.
import streamlit as st

ss = st.session_state
ss.setdefault("log", [])


def changed(key):
    ss.log.append(f"{key}={ss[key]!r} a={ss.a!r} b={ss.b!r}")


st.text(f"body starts with {len(ss.log)} lines")
st.text_input("A", key="a", on_change=changed, args=("a",))
st.number_input("B", key="b", value=1, on_change=changed, kwargs={"key": "b"})
for line in ss.log:
    st.text(line)
