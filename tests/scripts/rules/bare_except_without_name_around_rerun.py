# A bare `except:` around st.rerun() keeps the run going: there is no second run.
import streamlit as st

if "runs" not in st.session_state:
    st.session_state.runs = 0
st.session_state.runs += 1

if st.button("Refresh"):
    try:
        st.session_state.tried = True
        st.rerun()
    except:
        st.warning("swallowed")
st.text(f"runs: {st.session_state.runs}, tried: {'tried' in st.session_state}")
