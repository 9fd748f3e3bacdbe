# A callback that deletes a widget's key resets it; the widget shows its default in the same run.
import streamlit as st

ss = st.session_state


def reset(*keys):
    for key in keys:
        if key in ss:
            del ss[key]


st.text_input("Name", key="name")
st.number_input("Age", 0, 120, 18, key="age")
st.checkbox("Member", value=True, key="member")
st.button("Reset name", on_click=reset, args=["name"])
st.button("Reset all", on_click=reset, args=["name", "age", "member", "nothing"])
st.button("Clear", on_click=ss.clear)
st.text(f"{ss.name!r} {ss.age} {ss.member}")
