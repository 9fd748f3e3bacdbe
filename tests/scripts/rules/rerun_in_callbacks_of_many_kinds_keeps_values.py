# Every widget's callback may call st.rerun(): the new value stays, and the body runs once.
import streamlit as st

ss = st.session_state
ss.setdefault("body", 0)
ss.setdefault("by", [])
ss.body += 1


def again(kind):
    ss.by.append(kind)
    st.rerun()


a = st.checkbox("Check", on_change=again, args=["checkbox"])
b = st.toggle("Toggle", on_change=again, args=["toggle"])
c = st.text_input("Text", on_change=again, args=["text"])
d = st.slider("Slide", 0, 10, on_change=again, args=["slider"])
e = st.number_input("Number", 0, 9, on_change=again, args=["number"])
f = st.selectbox("Select", ["x", "y", "z"], on_change=again, args=["select"])
st.text(f"body {ss.body}: {a} {b} {c!r} {d} {e} {f}")
st.text(", ".join(ss.by))
