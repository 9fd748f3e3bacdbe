# After the mount neither the entry nor a name of it may be set.
import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", default={"a": 1}, on_a_change=lambda: None)
view = st.session_state.k


def delete():
    del view["a"]


def tell(what, write):
    try:
        write()
        st.text(f"{what}: fine")
    except Exception as error:
        st.text(f"{what}: {type(error).__name__}")


tell("entry", lambda: st.session_state.__setitem__("k", {"a": 2}))
tell("item", lambda: st.session_state.k.__setitem__("a", 2))
tell("attribute", lambda: setattr(st.session_state.k, "a", 2))
tell("item without a callback", lambda: st.session_state.k.__setitem__("free", 2))
tell("kept", lambda: view.__setitem__("a", 2))
tell("delete", delete)
st.text(f"{dict(result)} {st.session_state.k}")
