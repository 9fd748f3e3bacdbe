# A callback that cannot be called with its args shows an exception and the body does not run.
import streamlit as st


def needs_two(a, b):
    st.session_state.sum = a + b


st.title("Adder")
st.button("good", on_click=needs_two, args=(1, 2))
st.button("bad", on_click=needs_two, args=("a", 3))
st.write("sum", st.session_state.get("sum"))
