# What st.selectbox and st.radio refuse.
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: gives {call()!r}")
    except (TypeError, ValueError, ZeroDivisionError) as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


abc = ["a", "b", "c"]
for make in (st.selectbox, st.radio):
    n = make.__name__
    st.subheader(n)
    show("index 3", lambda: make("1", abc, 3))
    show("index -1", lambda: make("2", abc, -1))
    show("index word", lambda: make("3", abc, "b"))
    show("index float", lambda: make("4", abc, 1.0))
    show("index True", lambda: make("4b", abc, True))
    show("index in nothing", lambda: make("5", [], 5))
    show("width", lambda: make("6", abc, width="auto"))
    show("visibility", lambda: make("7", abc, label_visibility=False))
    show("format gives number", lambda: make("8", [1, 2], format_func=lambda v: v + 1))
    show("format raises", lambda: make("9", [1, 0], format_func=lambda v: str(1 // v)))
    show("no options", lambda: make("10"))
    show("keyword", lambda: make("11", abc, default="b"))
    show("on_change", lambda: make("12", abc, on_change="no"))
    show("persist", lambda: make("13", abc, persist_state="page"))
    show("twice the same", lambda: make("14", ["a", "b", "a"]))
    show("positionals", lambda: make("15", abc, 0, str, None, None, None, None, None, "place"))
show("filter", lambda: st.selectbox("16", abc, filter_mode="regex"))
show("filter list", lambda: st.selectbox("17", abc, filter_mode=[]))
show("no filter but new", lambda: st.selectbox("18", abc, filter_mode=None, accept_new_options=True))
show("icon", lambda: st.selectbox("19", abc, icon="abc"))
show("captions", lambda: st.radio("20", abc, captions=["x", 1, None]))
show("captions few", lambda: st.radio("21", abc, captions=["x"]))
