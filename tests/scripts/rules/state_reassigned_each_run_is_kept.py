# `ss.k = ss.k` at the top of each run makes a plain value of a widget's: it outlives the hidden widget.
import streamlit as st

ss = st.session_state
for key in ["name", "colour"]:
    if key in ss:
        ss[key] = ss[key]
page = st.radio("Page", ["edit", "show"])
if page == "edit":
    st.text_input("Name", key="name")
    st.selectbox("Colour", ["red", "green"], index=None, key="colour")
    st.text_input("Lost", key="lost")
else:
    st.text(f"{ss.get('name')!r} {ss.get('colour')} {ss.get('lost')!r}")
