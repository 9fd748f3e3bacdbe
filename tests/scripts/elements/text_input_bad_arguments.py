# What st.text_input refuses.
import streamlit as st


def show(name, call):
    try:
        st.text(f"{name}: gives {call()!r}")
    except (TypeError, ValueError) as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


show("type", lambda: st.text_input("1", type="number"))
show("type None", lambda: st.text_input("2", type=None))
show("icon", lambda: st.text_input("3", icon="at"))
show("width content", lambda: st.text_input("4", width="content"))
show("width 0", lambda: st.text_input("5", width=0))
show("visibility", lambda: st.text_input("6", label_visibility="invisible"))
show("visibility None", lambda: st.text_input("7", label_visibility=None))
show("max_chars word", lambda: st.text_input("8", max_chars="ten"))
show("max_chars 0", lambda: st.text_input("9", "abc", max_chars=0))
show("max_chars negative", lambda: st.text_input("10", "abc", max_chars=-1))
show("on_change", lambda: st.text_input("11", on_change="callback"))
show("value list", lambda: st.text_input("12", ["a", 1]))
show("value True", lambda: st.text_input("13", True))
show("key", lambda: st.text_input("14", key=""))
show("persist", lambda: st.text_input("15", persist_state="page"))
show("no label", lambda: st.text_input())
show("keyword", lambda: st.text_input("16", maxlength=5))
show("positionals", lambda: st.text_input("17", "", None, None, "default", None, None, "rerun", None, None, "place"))
show("placeholder None", lambda: st.text_input("18", placeholder=None))
show("help number", lambda: st.text_input("19", help=5))
show("help indented", lambda: st.text_input("20", help="\n    a\n    b"))
