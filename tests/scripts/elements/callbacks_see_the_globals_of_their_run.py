# Callbacks see new values and the globals of the run that made them; what they raise, stop and draw.
import streamlit as st
ss = st.session_state
ss.setdefault("log", [])
items = ["x"]
def note(tag, *rest, **kw):
    ss.log.append((tag, ss.get("t"), ss.get("c"), list(items), rest, kw))
    items.append(tag)
def clear():
    ss.t = ""
    ss.c = False
    ss.log.append("cleared")
def fail():
    ss.log.append("before failing")
    raise KeyError("lost")
st.text_input("T", key="t", on_change=note, args=("text",), kwargs={"n": len(ss.log)})
st.checkbox("C", key="c", on_change=note, args=["check", items])
st.toggle("Off", key="off", disabled=st.checkbox("Disable"), on_change=note, args=("off",))
st.button("Clear", on_click=clear)
st.button("Fail", on_click=fail)
st.button("Both", on_click=lambda: (note("a"), clear()))
st.button("Rerun", on_click=lambda: st.rerun())
st.button("Stop", on_click=lambda: st.stop())
st.button("Draws", on_click=lambda: st.text("drawn by a callback"))
for line in ss.log:
    st.text(str(line))
items.append("end")
