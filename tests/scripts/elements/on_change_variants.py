# on_change: a function with args and kwargs, a method, a partial, a lambda, "rerun", "ignore", None, a class.
import functools

import streamlit as st

calls = st.session_state.setdefault("calls", [])


class Tracker:
    def __init__(self, name):
        self.name = name

    def changed(self, *args):
        st.session_state.calls.append((self.name, args))

    def __call__(self):
        st.session_state.calls.append(self.name + " called")


class Made:
    def __init__(self):
        st.session_state.calls.append("made")


def note(*args, **kwargs):
    st.session_state.calls.append((args, kwargs))


st.checkbox("function", on_change=note, args=("a", 1), kwargs={"k": 2})
st.toggle("method", on_change=Tracker("t").changed, args=[5])
st.text_input("partial", on_change=functools.partial(note, "p"), kwargs={"q": 1})
st.number_input("object", on_change=Tracker("obj"))
st.slider("class", on_change=Made)
st.radio("rerun", [1, 2], on_change="rerun", args=(1,))
st.selectbox("ignore", ["x", "y"], on_change="ignore")
st.text_input("None", on_change=None, kwargs={"unused": 1})
st.text(calls)
