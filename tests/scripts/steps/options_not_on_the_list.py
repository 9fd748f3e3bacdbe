# A step may choose an option that is not on the list, or none at all. The callback sees what came; then the widget goes
# back to its first choice.
import streamlit as st


def note(key):
    st.session_state.log.append(f"{key}={st.session_state[key]!r}")


st.session_state.setdefault("log", [])
st.selectbox("Pet", ["cat", "dog"], key="pet", on_change=note, args=["pet"])
st.selectbox("Maybe a pet", ["cat", "dog"], index=None, key="maybe", on_change=note, args=["maybe"])
st.radio("Size", ["s", "m"], index=1, key="size", on_change=note, args=["size"])
st.radio("Maybe a size", ["s", "m"], index=None, key="maybe_size", on_change=note, args=["maybe_size"])
st.text(st.session_state.log)
