# A key deleted before its widget is drawn: the widget is back at its default.
import streamlit as st

ss = st.session_state
if st.button("Reset name"):
    del ss["name"]
if st.button("Reset all"):
    for key in list(ss):
        del ss[key]
if st.button("Clear"):
    ss.clear()
st.text_input("Name", "nobody", key="name")
st.slider("Size", 0, 9, 4, key="size")
ss["count"] = ss.get("count", 0) + 1
st.text(f"{ss.name} {ss.size} {ss.count}")
