# What st.button refuses, with the class and the message of each error.
import streamlit as st


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


show("type", lambda: st.button("a1", type="loud"))
show("icon word", lambda: st.button("a2", icon="star"))
show("icon empty", lambda: st.button("a5", icon=""))
show("icon type", lambda: st.button("a6", icon=5))
show("icon_position", lambda: st.button("a7", icon="🎉", icon_position="top"))
show("width 0", lambda: st.button("a8", width=0))
show("width word", lambda: st.button("a9", width="wide"))
show("width float", lambda: st.button("a10", width=1.5))
show("width None", lambda: st.button("a11", width=None))
show("key empty", lambda: st.button("a12", key=""))
show("key reserved", lambda: st.button("a13", key="$$ID-x"))
show("on_click", lambda: st.button("a14", on_click="rerun"))
show("on_click number", lambda: st.button("a15", on_click=3))
show("no label", lambda: st.button())
show("unknown keyword", lambda: st.button("a16", colour="red"))
show("too many", lambda: st.button("a17", "k", "h", None, None, None, "primary"))
show("label number", lambda: st.button(5))
