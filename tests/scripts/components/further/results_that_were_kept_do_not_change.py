# The last result shows current values only while callbacks run. All results keep what they had.
import streamlit as st

kept = st.session_state.setdefault("kept", [])
seen = st.session_state.setdefault("seen", [])
mount = st.components.v2.component("c", html="<p>c</p>")


def look():
    seen.append([one.go for one in kept])


result = mount(key="k", default={"n": 0}, on_n_change=lambda: None, on_go_change=look)
kept.append(result)
st.text([dict(one) for one in kept])
st.text(seen)
