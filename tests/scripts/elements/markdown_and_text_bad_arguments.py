# What markdown, caption, text, code and divider refuse.
import streamlit as st


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


for make in (st.markdown, st.caption, st.text):
    n = make.__name__
    show(f"{n} width", lambda: make("x", width="wide"))
    show(f"{n} width None", lambda: make("x", width=None))
    show(f"{n} alignment", lambda: make("x", text_alignment="centre"))
    show(f"{n} wrap", lambda: make("x", wrap="yes"))
    show(f"{n} no body", lambda: make())
    show(f"{n} keyword", lambda: make("x", color="red"))
show("html and one line", lambda: st.markdown("x", True, wrap=False))
show("caption html and one line", lambda: st.caption("x", unsafe_allow_html=True, wrap=False))
show("text html", lambda: st.text("x", unsafe_allow_html=True))
show("code width", lambda: st.code("x", width="big"))
show("code height", lambda: st.code("x", height="big"))
show("code height 0", lambda: st.code("x", height=0))
show("code third", lambda: st.code("x", "python", True))
show("code language number", lambda: st.code("x", language=5))
show("divider width", lambda: st.divider(width="content"))
show("divider positional", lambda: st.divider(200))
show("markdown help 0", lambda: st.markdown("x", help=0))
