# The ways in which scripts set their first values, one after another, and that each happens once.
import streamlit as st

ss = st.session_state
if "a" not in ss:
    ss.a = 1
if not hasattr(ss, "b"):
    setattr(ss, "b", 2)
ss.c = ss.get("c", 3)
ss.setdefault("d", 4)
try:
    ss.e
except AttributeError:
    ss.e = 5
try:
    ss["f"]
except KeyError:
    ss["f"] = 6
for key, value in {"g": 7, "h": [8]}.items():
    ss.setdefault(key, value)
ss.i = getattr(ss, "i", 9)
st.session_state["j"] = ss.pop("j", 9) + 1
if st.button("Add to all"):
    for key in "abcdefgi":
        ss[key] += 10
    ss["h"] += [18]
st.text(" ".join(f"{k}={ss[k]}" for k in "abcdefghij"))
