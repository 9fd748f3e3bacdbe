# st.stop() in a callback: only what the callback drew is on the page; the body does not run.
import streamlit as st

ss = st.session_state
ss.setdefault("body", 0)
ss.body += 1


def quiet():
    ss.seen = "quiet"
    st.stop()


def loud():
    st.info("drawn in the callback")
    st.stop()
    st.info("never")


st.title("Page")
st.button("Quiet", on_click=quiet)
st.button("Loud", on_click=loud)
st.text_input("Name", key="name")
st.text(f"body {ss.body}")
