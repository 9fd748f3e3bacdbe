# Session state wins over the default; None in state makes None the default; max_chars cuts what comes from the page only.
import streamlit as st


def upper():
    st.session_state.name = st.session_state.name.upper() if st.session_state.name else None


def put(v):
    st.session_state.name = v


st.button("Number", on_click=put, args=(5,))
st.button("None", on_click=put, args=(None,))
st.button("Long", on_click=put, args=("abcdefghij",))
st.button("Delete", on_click=lambda: st.session_state.pop("name"))
r = st.text_input("Name", "ann", max_chars=6, key="name", on_change=upper)
st.text(f"{r!r} {st.session_state.name!r}")
