# A plain value is kept by reference: changing a list in place lasts, without assigning it again.
import streamlit as st

ss = st.session_state
ss.setdefault("items", [])
if "items" not in ss:
    st.error("never")
if "box" not in ss:
    ss.box = {"n": 0, "tags": set()}
    ss.same = ss.box
box = ss.box
name = st.text_input("Name")
if st.button("Add"):
    box["n"] += 1
    box["tags"].add(name)
    ss["items"].append(name.upper())
st.text(f"{ss.box['n']} {sorted(ss.box['tags'])} {ss['items']} {ss.same is ss.box}")
