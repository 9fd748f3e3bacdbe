# Magic stands in the order of everything else: before a stop it is there, after it it is not; an error in one ends the run.
import streamlit as st

"first"
how = st.radio("How", ["on", "stop", "error", "rerun"])
how
seen = st.session_state.setdefault("seen", [])
if how == "rerun" and "rerun" not in seen:
    seen.append("rerun")
    "never seen"
    st.rerun()
if how == "stop":
    "before the stop"
    st.stop()
if how == "error":
    "before the error"
    missing_name
"last"
len(seen)
