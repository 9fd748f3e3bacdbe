# Functions that read session state when called, and defaults that were read when the function was made.
import streamlit as st

ss = st.session_state
ss.setdefault("rate", 10)


def now(amount):
    return amount * ss.rate


def then(amount, rate=ss.rate):
    return amount * rate


def raise_rate():
    ss.rate += 5
    ss.told = f"now {now(2)}, then {then(2)}"


st.button("Raise", on_click=raise_rate)
if st.button("Raise in body"):
    ss.rate += 1
st.text(f"{now(1)} {then(1)} {ss.get('told')}")
