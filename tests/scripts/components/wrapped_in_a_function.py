# A component is best wrapped in a function of the author's own.
import streamlit as st

COUNTER = st.components.v2.component("counter", html="<button>+</button>", css="b {\n}", js="export default () => {\n}")


def counter(label, key=None, value=0):
    data = {"label": label, "value": value}
    return COUNTER(data=data, key=key, default={"value": value}, on_value_change=lambda: None)["value"]


a = counter("A", key="a")
b = counter("B", key="b", value=a)
st.text(a + b)
st.session_state.total = a + b
