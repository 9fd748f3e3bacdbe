# A counter with undo: every change is pushed on a list in session state.
import streamlit as st

if "count" not in st.session_state:
    st.session_state.count = 0
    st.session_state.history = []


def change(by):
    st.session_state.history.append(st.session_state.count)
    st.session_state.count += by


def undo():
    st.session_state.count = st.session_state.history.pop()


step = st.number_input("Step", min_value=1, value=1)
minus, plus, back = st.columns(3)
minus.button("Minus", on_click=change, args=(-step,))
plus.button("Plus", on_click=change, args=(step,))
back.button("Undo", on_click=undo, disabled=not st.session_state.history)
st.header(st.session_state.count)
for i, value in enumerate(reversed(st.session_state.history[-3:]), 1):
    st.write(f"{i} back: {value}")
