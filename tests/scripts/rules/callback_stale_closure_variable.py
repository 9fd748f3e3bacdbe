# A value passed as an argument is that of the run that drew the button; session state holds the one of now.
import streamlit as st

ss = st.session_state


def save(name):
    ss.saved = f"argument {name!r}, state {ss.name!r}, global {st.session_state.get('name')!r}, variable {typed!r}"


typed = st.text_input("Name", key="name", on_change=lambda: save(typed))
st.button("Save", on_click=save, args=(typed,))
st.text(ss.get("saved", "nothing saved"))
