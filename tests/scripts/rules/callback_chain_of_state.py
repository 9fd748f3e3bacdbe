# A callback may set other widgets' values: those widgets show them, and their own callbacks do not fire.
import streamlit as st

ss = st.session_state
ss.setdefault("fired", [])


def celsius():
    ss.fired.append("c")
    ss.f = ss.c * 9 / 5 + 32


def fahrenheit():
    ss.fired.append("f")
    ss.c = round((ss.f - 32) * 5 / 9, 1)


st.number_input("Celsius", value=0.0, key="c", on_change=celsius)
st.number_input("Fahrenheit", value=32.0, key="f", on_change=fahrenheit)
st.text(f"{ss.c:.1f} C = {ss.f:.1f} F, fired {' '.join(ss.fired)}")
