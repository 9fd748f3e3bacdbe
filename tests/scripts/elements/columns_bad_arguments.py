# What st.columns refuses.
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: {len(call())} columns")
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


for spec in (0, -1, [], [1, 0], [1, -2], False, 2.0, None, "abc", ["a", "b"], {1: 2}, {3}):
    show(f"spec {spec!r}", lambda: st.columns(spec))
show("gap", lambda: st.columns(2, gap="wide"))
show("gap negative", lambda: st.columns(2, gap=-3))
show("alignment", lambda: st.columns(2, vertical_alignment="distribute"))
show("width", lambda: st.columns(2, width="content"))
show("wrap", lambda: st.columns(2, wrap=1))
show("positional", lambda: st.columns(2, "small"))
show("nothing", lambda: st.columns())
