# persist_state with a widget that changes its identity, stops persisting, is deleted, or misses runs that ended early.
import streamlit as st

show = st.checkbox("Show", True)
narrow = st.checkbox("Narrow")
forget = st.checkbox("Forget")
if st.button("Stop"):
    st.stop()
if st.button("Rerun"):
    st.session_state.n = 1
    st.rerun()
if st.button("Delete"):
    del st.session_state["a"]
if st.button("Assign"):
    st.session_state.a = "assigned"
if show:
    st.text_input("A", "default", max_chars=4 if narrow else None, key="a", persist_state=None if forget else "session")
    st.toggle("B", key="b", persist_state="page")
    st.toggle("C", key="c")
st.text(sorted(st.session_state.items()))
