# on_change takes "rerun", "ignore", None or a function; anything else is refused.
import streamlit as st

ss = st.session_state
ss["runs"] = ss.get("runs", 0) + 1
st.text(f"run {ss.runs}")
a = st.text_input("Rerun", on_change="rerun")
b = st.text_input("None", on_change=None)
c = st.checkbox("Ignore", key="c", on_change="ignore")
d = st.slider("Ignored slider", 0, 5, on_change="ignore")
st.text(f"{a!r} {b!r} {c} {d}")
for bad in ["always", "", 5, ["rerun"], True]:
    try:
        st.text_input(f"Bad {bad}", on_change=bad)
    except Exception as e:
        st.text(f"{bad!r}: {type(e).__name__}: {e}")
    try:
        st.checkbox(f"Bad check {bad}", on_change=bad)
    except Exception as e:
        st.text(f"{bad!r}: {type(e).__name__}")
