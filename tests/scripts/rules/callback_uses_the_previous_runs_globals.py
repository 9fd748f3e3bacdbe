# A callback belongs to the run that drew its widget: it sees that run's last values of module names.
import streamlit as st

ss = st.session_state
ss.setdefault("n", 0)
ss.n += 1
run = ss.n
mood = "early"


def remember():
    ss.seen = f"run {run}, mood {mood}, size {size}"


st.button("Remember", on_click=remember)
size = st.slider("Size", 0, 9, 3)
st.text(f"now run {run}, size {size}")
st.text(ss.get("seen", "nothing yet"))
mood = f"late of {run}"
