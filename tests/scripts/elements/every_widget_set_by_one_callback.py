# One callback sets the state of each kind of widget; the page is told of the new values.
import streamlit as st

DEFAULTS = {"check": False, "toggle": False, "radio": "a", "select": "a", "slider": 0, "span": (0, 10), "number": 0, "text": ""}
FILLED = {"check": True, "toggle": True, "radio": "c", "select": "b", "slider": 9, "span": (3, 4), "number": 7, "text": "filled"}


def fill(values):
    for k, v in values.items():
        st.session_state[k] = v


left, right = st.columns(2)
left.button("Fill", on_click=fill, args=(FILLED,))
right.button("Reset", on_click=fill, args=(DEFAULTS,))
st.checkbox("Check", key="check")
st.toggle("Toggle", key="toggle")
st.radio("Radio", list("abc"), key="radio")
st.selectbox("Select", list("abc"), key="select")
st.slider("Slider", 0, 10, key="slider")
st.slider("Span", 0, 10, (0, 10), key="span")
st.number_input("Number", 0, 10, key="number")
st.text_input("Text", key="text")
st.text(all(st.session_state[k] == v for k, v in FILLED.items()))
