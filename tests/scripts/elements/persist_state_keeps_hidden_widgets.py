# persist_state="session" keeps the value of a widget that is not drawn; without it the value is gone.
import streamlit as st

show = st.checkbox("Show", True)
if show:
    st.text_input("Kept", key="kept", persist_state="session")
    st.text_input("Lost", key="lost")
    st.slider("Kept too", 0, 10, 2, key="level", persist_state="page")
    st.number_input("None", key="none", persist_state=None)
st.text(sorted(st.session_state.items()))
