# What a run drew before st.rerun() goes when the next one is done and has not drawn it again.
import streamlit as st

ss = st.session_state
n = st.slider("n", 0, 3, 0)
box = st.container(border=True)
if ss.get("last") != n:
    ss.last = n
    with box:
        for i in range(4):
            st.text(f"first pass {i}")
    st.columns(2)[0].text("first pass, column")
    st.sidebar.text("first pass, sidebar")
    st.text("first pass, main")
    st.rerun()
for i in range(n):
    box.text(f"second pass {i}")
st.text("end")
