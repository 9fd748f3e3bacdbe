# What st.container refuses; nothing is drawn by a call that fails.
import streamlit as st


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


show("gap", lambda: st.container(gap="huge"))
show("gap negative", lambda: st.container(gap=-1))
show("gap True", lambda: st.container(gap=True))
show("gap float", lambda: st.container(gap=1.5))
show("gap big", lambda: st.container(gap=2**32))
show("width", lambda: st.container(width="wide"))
show("height", lambda: st.container(height="tall"))
show("height 0", lambda: st.container(height=0))
show("height float", lambda: st.container(height=1.5))
show("horizontal alignment", lambda: st.container(horizontal_alignment="middle"))
show("vertical alignment", lambda: st.container(horizontal=True, vertical_alignment="left"))
show("wrap", lambda: st.container(wrap=False))
show("wrap None", lambda: st.container(horizontal=True, wrap=None))
show("border word", lambda: st.container(border="red"))
show("positional", lambda: st.container(True))
show("keyword", lambda: st.container(title="x"))
show("autoscroll word", lambda: st.container(autoscroll="yes"))
show("key", lambda: st.container(key="k"))
show("key again", lambda: st.container(key="k"))
show("key empty", lambda: st.container(key=""))
