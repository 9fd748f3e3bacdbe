# st.rerun() in a row: each run ends early until the condition holds; only the last one's page stays.
import streamlit as st

ss = st.session_state
ss.setdefault("steps", [])
goal = st.slider("Goal", 0, 5, 0)
if st.button("Reset"):
    ss.steps = []
st.text(f"{len(ss.steps)} of {goal}")
print("run with", len(ss.steps))
if len(ss.steps) < goal:
    ss.steps.append(len(ss.steps) ** 2)
    st.warning("working")
    st.rerun()
st.success(f"done: {ss.steps}")
