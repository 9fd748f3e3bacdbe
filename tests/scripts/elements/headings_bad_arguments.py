# What title, header and subheader refuse.
import streamlit as st


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


show("divider", lambda: st.header("x", divider="pink"))
show("divider number", lambda: st.subheader("x", divider=1))
show("title divider", lambda: st.title("x", divider=True))
show("anchor True", lambda: st.title("x", anchor=True))
show("anchor number", lambda: st.header("x", 5))
show("anchor empty", lambda: st.header("x", ""))
show("alignment", lambda: st.title("x", text_alignment="middle"))
show("alignment None", lambda: st.title("x", text_alignment=None))
show("width", lambda: st.subheader("x", width="auto"))
show("width big", lambda: st.subheader("x", width=2**32))
show("width True", lambda: st.subheader("x", width=True))
show("wrap", lambda: st.header("x", wrap=None))
show("icon", lambda: st.header("x", icon="x"))
show("help False", lambda: st.header("x", help=False))
show("no body", lambda: st.title())
show("third", lambda: st.title("x", None, "help"))
