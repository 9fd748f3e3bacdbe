# In one batch the callbacks of states come first, then those of triggers. Both see all new values.
import streamlit as st

log = st.session_state.setdefault("log", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def called(name):
    log.append(f"{name}: {dict(st.session_state['k'])}")


result = mount(key="k", on_draft_change=lambda: called("draft"), on_send_change=lambda: called("send"))
st.text(dict(result))
for line in log:
    st.text(line)
