# A button's value is True in its callback and in its run, False before and after; a hidden one is gone.
import streamlit as st

ss = st.session_state
ss.setdefault("log", [])


def note():
    ss.log.append(f"callback a={ss.a} b={ss.b}")


ss.log.append(f"before {ss.get('a')} {ss.get('b')}")
a = st.button("A", key="a", on_click=note)
b = st.button("B", key="b", on_click=note)
ss.log.append(f"after {a} {b} {ss.a} {ss.b}")
for line in ss.log[-3:]:
    st.text(line)
if st.checkbox("Clear"):
    ss.log.clear()
