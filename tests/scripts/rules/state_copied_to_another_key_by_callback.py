# The usual way to keep a value: the widget has a key of its own, a callback copies it to another one.
import streamlit as st

ss = st.session_state
ss.setdefault("kept", 5)


def keep():
    ss.kept = ss["_kept"]


page = st.radio("Page", ["one", "two"])
if page == "one":
    ss["_kept"] = ss.kept
    st.number_input("Number", 0, 99, key="_kept", on_change=keep)
else:
    st.slider("Number", 0, 99, value=ss.kept, key="_kept", on_change=keep)
st.text(f"kept {ss.kept}")
