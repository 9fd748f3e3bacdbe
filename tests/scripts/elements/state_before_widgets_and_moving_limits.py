# State that is there before its widget, limits and defaults that move, deleted and popped keys.
import streamlit as st
ss = st.session_state
if "early" not in ss:
    ss.early = "set early"
    ss.flag = True
    ss.update({"late": "never drawn at first"})
n = st.text_input("N", "3")
limit = int(n) if n.isdigit() else None
st.text_input("Early", "default", key="early")
st.checkbox("Flag", key="flag")
if limit and limit > 4:
    st.text_input("Late", key="late", max_chars=limit)
st.text_input(f"Label {n}", value=n)
st.text_input("Same label", value=n, key="same")
st.text_input("Limited", "abcdefgh", max_chars=limit, key="lim")
st.text_input("Maybe", None if n == "3" else "", key="maybe")
if st.button("Del"):
    for k in ("early", "flag", "lim"):
        del ss[k]
if st.button("Pop", key="pop"):
    st.text(repr(ss.pop("pop")))
st.text(sorted(ss.items()))
