# st.rerun() in the body: the run ends there, the next one finds every button False and no callback fires again.
import streamlit as st

ss = st.session_state
ss.setdefault("runs", 0)
ss.setdefault("fired", 0)
ss.runs += 1


def fired():
    ss.fired += 1


st.text(f"run {ss.runs}, fired {ss.fired}")
if st.button("Again", key="again", on_click=fired):
    st.text("never seen")
    ss.note = "pressed"
    st.rerun()
    st.text("not reached")
st.text(f"button is {ss.again}")
st.text(ss.get("note", "no note"))
if st.button("Plain"):
    st.text("plain pressed")
