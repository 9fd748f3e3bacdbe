# What st.checkbox and st.toggle refuse.
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: gives {call()!r}")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


for make in (st.checkbox, st.toggle):
    n = make.__name__
    show("visibility", lambda: make(n + "1", label_visibility="gone"))
    show("width", lambda: make(n + "2", width="huge"))
    show("width negative", lambda: make(n + "3", width=-5))
    show("on_change", lambda: make(n + "4", on_change="often"))
    show("on_change number", lambda: make(n + "5", on_change=1))
    show("on_change None", lambda: make(n + "6", on_change=None))
    show("key", lambda: make(n + "7", key=""))
    show("persist without key", lambda: make(n + "8", persist_state="session"))
    show("persist word", lambda: make(n + "9", key=n + "p", persist_state="always"))
    show("value None", lambda: make(n + "10", value=None))
    show("value word", lambda: make(n + "11", value="yes"))
    show("value list", lambda: make(n + "12", value=[]))
    show("label missing", lambda: make())
    show("keyword", lambda: make(n + "13", checked=True))
    show("positionals", lambda: make(n + "14", True, None, None, None, None, None, True))
