# Once a widget is drawn its key cannot be assigned in that run, not even to the same value; setdefault and other keys are fine.
import streamlit as st

ss = st.session_state
name = st.text_input("Name", key="name")
how = st.selectbox("How", ["none", "item", "attribute", "update", "setdefault", "same value"])
try:
    if how == "item":
        ss["name"] = "x"
    elif how == "attribute":
        ss.name = "x"
    elif how == "update":
        ss.update(other=1, name="x")
    elif how == "setdefault":
        st.text(ss.setdefault("name", "x"))
    elif how == "same value":
        ss.name = name
except st.errors.StreamlitAPIException as e:
    st.text(f"{type(e).__name__}: {e}")
st.text(f"{name!r} {'name' in ss} {ss.get('other')}")
