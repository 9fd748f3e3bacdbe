"""A process in stages: each widget leads to the next one."""

import streamlit as st

COLORS = [None, "red", "orange", "green", "blue", "violet"]

st.session_state.setdefault("stage", 0)


def go_to(stage):
    st.session_state.stage = stage


if st.session_state.stage == 0:
    st.button("Begin", on_click=go_to, args=[1])

color = None
if st.session_state.stage >= 1:
    name = st.text_input("Name", on_change=go_to, args=[2])
    if st.session_state.stage >= 2:
        st.write(f"Hello {name}!")
        color = st.selectbox("Pick a Color", COLORS, on_change=go_to, args=[3])
        if color is None:
            go_to(2)

if st.session_state.stage >= 3:
    st.write(f":{color}[Thank you!]")
    st.button("Start Over", on_click=go_to, args=[0])
