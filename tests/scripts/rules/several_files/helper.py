"""Helpers of the app; magic does not work in imported modules."""
import streamlit as st

"not shown: an imported module"


def greet(name):
    "docstring"
    "not shown either"
    return f"Hello {name}"


def on_rename(key):
    st.session_state[key] = st.session_state[key].title()
    st.session_state.renamed = st.session_state.get("renamed", 0) + 1


def renames():
    return st.session_state.get("renamed", 0)


def boxed(text):
    with st.container(border=True):
        st.text(text)


class HelperError(Exception):
    pass


def broken():
    raise HelperError("broken in the helper")
