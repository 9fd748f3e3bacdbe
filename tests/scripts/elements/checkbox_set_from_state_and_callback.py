# A checkbox's state is written before it is drawn, in a callback, and with values that are no bools.
import streamlit as st


def flip():
    st.session_state.agree = not st.session_state.agree
    st.session_state.count = st.session_state.get("count", 0) + 1


def changed(who):
    st.session_state.setdefault("seen", []).append(f"{who}={st.session_state.agree}")


st.button("Flip", on_click=flip)
if st.button("Write 1"):
    st.session_state.agree = 1
if st.button("Write 'x'"):
    st.session_state.agree = "x"
st.checkbox("I agree", value=True, key="agree", on_change=changed, args=("box",))
st.text(repr(st.session_state.agree))
st.text(st.session_state.get("seen"))
