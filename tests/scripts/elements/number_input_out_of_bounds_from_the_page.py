# A number from the page that is out of bounds counts as the default; an int widget cuts fractions.
import streamlit as st


def seen(k):
    st.session_state.setdefault("calls", []).append((k, st.session_state[k]))


a = st.number_input("Zero to ten", 0, 10, 3, key="a", on_change=seen, args=("a",))
b = st.number_input("Unit", 0.0, 1.0, 0.25, key="b", on_change=seen, args=("b",))
c = st.number_input("Maybe", -5, 5, None, key="c", on_change=seen, args=("c",))
st.text(f"{a!r} {b!r} {c!r} {st.session_state.get('calls')}")
