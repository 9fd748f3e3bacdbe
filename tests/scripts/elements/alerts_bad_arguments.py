# What the four alerts refuse.
import streamlit as st


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


for make in (st.success, st.info, st.warning, st.error):
    n = make.__name__
    show(f"{n} icon", lambda: make("x", icon="!"))
    show(f"{n} icon number", lambda: make("x", icon=1))
    show(f"{n} width", lambda: make("x", width="content"))
    show(f"{n} width 0", lambda: make("x", width=0))
    show(f"{n} second", lambda: make("x", "y"))
    show(f"{n} none", lambda: make())
    show(f"{n} keyword", lambda: make("x", color="blue"))
