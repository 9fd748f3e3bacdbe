# args as a list or a tuple, kwargs as a dict; they are those of the run that drew the widget.
import streamlit as st

ss = st.session_state
ss.setdefault("calls", [])


def note(*args, **kwargs):
    ss.calls.append((args, kwargs))


step = st.number_input("Step", 1, 9, 2)
st.button("tuple", on_click=note, args=(step, "x"))
st.button("list", on_click=note, args=[step, [1, 2]])
st.button("kwargs", on_click=note, kwargs={"step": step, "unit": "m"})
st.button("both", on_click=note, args=(1,), kwargs=dict(two=2))
st.button("none", on_click=note)
st.button("generator", on_click=note, args=(i * i for i in range(3)))
st.button("string", on_click=note, args="ab")
for args, kwargs in ss.calls:
    st.text(f"{args} {kwargs}")
