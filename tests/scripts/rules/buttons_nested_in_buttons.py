# A button inside `if st.button` never gets its turn: the outer one is False by then. Session state is the cure.
import streamlit as st

ss = st.session_state
if st.button("Outer"):
    st.text("outer pressed")
    if st.button("Inner"):
        st.text("never seen")
    st.text_input("In the outer", key="in_outer")


def open_it():
    ss.open = True


st.button("Open", on_click=open_it)
if ss.get("open"):
    if st.button("Inside"):
        st.text("inside pressed")
    if st.button("Close"):
        ss.open = False
        st.rerun()
st.text(str(sorted(ss)))
