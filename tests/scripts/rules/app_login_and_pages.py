# A log-in in front of pages: st.stop until it is right, a sidebar menu, functions as pages, log out by a callback.
import hashlib
import streamlit as st

SECRET = hashlib.sha256(b"open sesame").hexdigest()
ss = st.session_state


def log_in():
    ss.ok = hashlib.sha256(ss.password.encode()).hexdigest() == SECRET
    ss.tries = ss.get("tries", 0) + 1


def log_out():
    for key in ("ok", "tries"):
        ss.pop(key, None)


if not ss.get("ok"):
    st.text_input("Password", type="password", key="password", on_change=log_in)
    if ss.get("tries"):
        st.error(f"Wrong, {ss.tries} tries")
    st.stop()


def home():
    st.title("Home")
    st.write("Welcome")


def settings():
    st.title("Settings")
    ss.setdefault("dark", False)
    ss.dark = st.toggle("Dark", ss.dark)


PAGES = {"Home": home, "Settings": settings}
choice = st.sidebar.radio("Go to", list(PAGES))
st.sidebar.button("Log out", on_click=log_out)
PAGES[choice]()
st.caption(f"dark {ss.get('dark')}")
