# A step may give a widget a value that its page would refuse: a longer text, a number off the line, a broken number for
# a whole one, no value at all. Each widget makes of it what Streamlit's does.
import streamlit as st


def note(key):
    st.session_state.log.append(f"{key}={st.session_state[key]!r}")


st.session_state.setdefault("log", [])
st.text_input("Short", key="short", max_chars=5, on_change=note, args=["short"])
st.text_input("None at first", None, key="none", on_change=note, args=["none"])
st.text_input("Some at first", "some", key="some", on_change=note, args=["some"])
st.number_input("Whole", 0, 10, 3, key="whole", on_change=note, args=["whole"])
st.number_input("Empty at first", value=None, key="empty", on_change=note, args=["empty"])
st.slider("Line", 0, 10, 3, key="line", on_change=note, args=["line"])
st.slider("Range", 0, 10, (3, 5), key="range", on_change=note, args=["range"])
st.checkbox("Box", key="box", on_change=note, args=["box"])
st.text(st.session_state.log)
