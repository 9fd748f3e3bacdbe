# An error inside a `with` block of a callback: the block stays as the callback drew it, the box comes after it in main.
import streamlit as st


def save():
    with st.sidebar:
        st.text("saving, in the sidebar")
        with st.container(border=True):
            st.text("in a box")
            {}["missing"]


def careful():
    try:
        save()
    except KeyError as e:
        st.warning(f"no key {e}")


st.title("Page")
st.button("Save", on_click=save)
st.button("Careful", on_click=careful)
st.sidebar.text("menu")
