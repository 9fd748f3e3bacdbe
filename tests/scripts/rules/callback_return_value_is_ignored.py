# What a callback returns goes nowhere, and magic does not work inside it either, unless it is an expression statement.
import streamlit as st


def give():
    return "ignored"


def generator():
    st.session_state.began = True
    yield 1


def speaks():
    "a docstring is not shown"
    "shown by magic"
    st.session_state.spoke = True


st.button("give", on_click=give)
st.button("generator", on_click=generator)
st.button("speaks", on_click=speaks)
st.text(f"began {'began' in st.session_state}, spoke {'spoke' in st.session_state}")
