# st.rerun takes a scope; outside a fragment only "app" is good. st.stop takes nothing.
import streamlit as st


def show(name, call):
    try:
        call()
    except TypeError as e:
        st.text(f"{name}: {type(e).__name__}")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")


show("fragment", lambda: st.rerun(scope="fragment"))
show("empty", lambda: st.rerun(scope=""))
show("float", lambda: st.rerun(scope=1.5))
show("None", lambda: st.rerun(scope=None))
show("keyword", lambda: st.rerun(now=True))
show("stop", lambda: st.stop(1))
if st.button("By place"):
    st.session_state.n = st.session_state.get("n", 0) + 1
    st.rerun("app")
if st.button("Stop"):
    st.stop()
st.text(st.session_state.get("n"))
