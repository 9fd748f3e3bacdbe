# What mounting refuses, in which order, and that nothing is drawn then.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")


def note():
    pass


def tell(what, make):
    try:
        result = make()
        st.text(f"{what}: {result}")
    except Exception as error:
        st.text(f"{what}: {type(error).__name__}")


tell("positional", lambda: mount("k"))
tell("on_change", lambda: mount(on_change=note))
tell("on__change", lambda: mount(on__change=note))
tell("on___change", lambda: mount(on___change=note))
tell("on_a__b_change", lambda: mount(key="two", on_a__b_change=note))
tell("on_A_change", lambda: mount(key="large", on_A_change=note))
tell("no callables", lambda: mount(key="ignored", on_a_change=None, on_b_change="f", on_click=note, foo=1))
tell("default without callbacks", lambda: mount(default={"a": 1}))
tell("default of another name", lambda: mount(default={"a": 1}, on_b_change=note, on_c_change=note))
tell("default and callback name", lambda: mount(default={"a": 1}, on_change=note))
tell("width 0", lambda: mount(width=0))
tell("width half", lambda: mount(width="half"))
tell("width None", lambda: mount(width=None))
tell("width and default", lambda: mount(width=0, default={"a": 1}))
tell("width and data", lambda: mount(width=0, data=object()))
tell("height -1", lambda: mount(key="negative", height=-1))
tell("height foo", lambda: mount(key="foo", height="foo"))
tell("height 0", lambda: mount(key="zero", height=0))
tell("height 3.5", lambda: mount(key="half", height=3.5))
tell("sizes", lambda: mount(key="sizes", width=300, height="stretch"))
tell("content", lambda: mount(key="content", width="content", height="content"))
tell("key with two underscores", lambda: mount(key="a__b"))
tell("key a number", lambda: mount(key=5))
tell("key once", lambda: mount(key="k"))
tell("key twice", lambda: mount(key="k", data=1))
tell("key twice and bad data", lambda: mount(key="k", data=object()))
tell("no key once", lambda: mount())
tell("no key twice", lambda: mount())
tell("no key, other data", lambda: mount(data=1))
tell("isolate_styles at the mount", lambda: mount(key="late", isolate_styles=False))
st.text(sorted(st.session_state))
