# Whatever can be called is a callback; args and kwargs are unpacked in the run of the change, empty ones are none.
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

def boom():
    raise ValueError("boom")

st.checkbox("function", on_change=note, args=("a", 1), kwargs={"k": 2})
st.toggle("method", on_change=Tracker("t").changed, args=[5])
st.text_input("partial", on_change=functools.partial(note, "p"), kwargs={"q": 1})
st.text_input("object", on_change=Tracker("obj"))
st.checkbox("class", on_change=Made)
st.checkbox("rerun", on_change="rerun", args=(1,))
st.checkbox("ignore", on_change="ignore")
st.text_input("None", on_change=None, kwargs={"unused": 1})
st.button("set", on_click=note, args={1})
st.button("dict", on_click=note, args={"x": 1}, kwargs=[("a", 1)])
st.button("gen", on_click=note, args=(i for i in range(3)))
st.button("falsy", on_click=note, args=0, kwargs=0)
st.button("bad kwargs", on_click=note, kwargs=5)
st.button("int keys", on_click=note, kwargs={1: 2})
st.button("boom", on_click=boom)
st.button("print", on_click=print, args=("hi",))
st.text(calls)
