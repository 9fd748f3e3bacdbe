# st.expander: label, expanded, icon, type, width, key; without on_change it has no state and open is None.
import streamlit as st

with st.expander("Plain") as e:
    st.text("inside")
st.text(f"{e.open!r}")
st.expander("Open", True).write("open")
st.expander("Open by name", expanded=True, icon=":material/info:").write("icon")
st.expander("🔥 emoji label", icon="🎈").write("emoji")
st.expander("Compact", type="compact").write("compact")
st.expander("Step", type="step").write("step")
st.expander("Wide", width=400).write("wide")
st.expander("Keyed", key="exp").write("keyed")
st.expander("Empty")
with st.expander("**Outer**"):
    with st.expander("Inner"):
        st.checkbox("Deep")
st.sidebar.expander("Aside").text("in the sidebar")
st.text("exp" in st.session_state)


def show(name, call):
    try:
        call()
        st.text(f"{name}: fine")
    except TypeError as x:
        st.text(f"{name}: {type(x).__name__}")
    except Exception as x:
        st.text(f"{name}: {type(x).__name__}: {x}")


show("type", lambda: st.expander("x", type="big"))
show("icon", lambda: st.expander("x", icon="x"))
show("width", lambda: st.expander("x", width="content"))
show("on_change", lambda: st.expander("x", on_change="x"))
show("on_change None", lambda: st.expander("x", on_change=None))
show("no label", lambda: st.expander())
show("label None", lambda: st.expander(None))
show("label number", lambda: st.expander(5))
show("third", lambda: st.expander("x", False, "key"))
show("key again", lambda: st.expander("x", key="exp"))
show("expanded word", lambda: st.expander("x", expanded="yes"))
