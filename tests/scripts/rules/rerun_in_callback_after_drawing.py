# What a callback drew before its st.rerun() is gone when the page is done; what it stored stays.
import streamlit as st

ss = st.session_state


def act():
    st.info("drawn by the callback")
    ss.acted = ss.get("acted", 0) + 1
    if st.session_state.again:
        st.rerun()
    st.info("the callback's end")


st.checkbox("Again", key="again")
st.button("Act", on_click=act)
st.text(f"acted {ss.get('acted', 0)}")
