# A value written before the widget is drawn becomes its value, over the default; each run anew.
import streamlit as st

ss = st.session_state
if "name" not in ss:
    ss.name = "from state"
if st.button("Clear"):
    ss.name = ""
if st.button("Upper"):
    ss["name"] = ss["name"].upper()
name = st.text_input("Name", "from default", key="name")
ss.setdefault("level", 3)
level = st.slider("Level", 0, 5, 1, key="level")
st.text(f"{name!r} {level}")
