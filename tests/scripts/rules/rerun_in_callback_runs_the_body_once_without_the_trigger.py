# st.rerun() in a callback: the rest of the callback is skipped, the body runs once, and the button is False in it.
import streamlit as st

ss = st.session_state
ss.setdefault("body", 0)
ss.setdefault("log", [])


def on_click(word):
    ss.log.append(f"{word}: button is {ss.go}")
    if word == "rerun":
        st.rerun()
    ss.log.append(f"{word}: end of callback")


ss.body += 1
mode = st.radio("Mode", ["plain", "rerun"])
pressed = st.button("Go", key="go", on_click=on_click, args=(mode,))
name = st.text_input("Name", "Ann")
st.text(f"body {ss.body}, pressed {pressed}, {name}")
for line in ss.log:
    st.text(line)
