# A run that was stopped or failed resets its buttons only as the next one starts; in that run they are False.
import streamlit as st

ss = st.session_state


def fail():
    raise RuntimeError(f"in the callback, button is {ss.bad}")


st.text(f"start: {ss.get('halt')} {ss.get('crash')} {ss.get('bad')}")
if st.button("Halt", key="halt"):
    st.text("halting")
    st.stop()
if st.button("Crash", key="crash"):
    raise ValueError("crashed")
st.button("Bad callback", key="bad", on_click=fail)
st.text("end")
