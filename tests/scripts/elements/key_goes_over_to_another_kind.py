# A key that another kind of widget takes over keeps no value.
import streamlit as st
kind = st.text_input("Kind", "checkbox")
if kind == "checkbox":
    v = st.checkbox("A", key="a")
elif kind == "toggle":
    v = st.toggle("A", key="a", value=True)
elif kind == "text":
    v = st.text_input("A", "dflt", key="a")
elif kind == "button":
    v = st.button("A", key="a")
else:
    v = "nothing"
st.text(repr(v))
st.text(sorted(st.session_state.items()))
