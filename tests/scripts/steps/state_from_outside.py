# Session state that is written between two runs: it runs nothing and is seen at once; the next message carries it as the
# widget's own value.
import streamlit as st


def note(key):
    st.session_state.log.append(f"{key}={st.session_state[key]!r}")


st.session_state.setdefault("log", [])
st.session_state.setdefault("plain", 1)
st.text_input("Short", key="short", max_chars=4, on_change=note, args=["short"])
st.number_input("Number", 0, 10, 3, key="number", on_change=note, args=["number"])
st.selectbox("Pet", ["cat", "dog"], key="pet", on_change=note, args=["pet"])
st.toggle("On", key="on", on_change=note, args=["on"])
st.text(f"{st.session_state.plain!r} {st.session_state.log}")
