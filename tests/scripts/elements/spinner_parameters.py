# A spinner leaves nothing behind; its arguments are checked when it is entered; it yields None.
import time

import streamlit as st

with st.spinner() as s:
    st.text(repr(s))
with st.spinner("Loading...", show_time=True, width="stretch"):
    time.sleep(0.01)
    st.write("inside")
with st.spinner(5, width=100):
    pass
with st.sidebar, st.spinner("aside"):
    st.write("in the sidebar")


@st.spinner("as a decorator")
def work(n):
    return n * 2


st.write(work(21))
for bad in (lambda: st.spinner("x", width="wide"), lambda: st.spinner("x", width=0), lambda: st.spinner("x", True)):
    try:
        with bad():
            st.text("entered")
    except TypeError as e:
        st.text(type(e).__name__)
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
c = st.spinner("never entered", width="nonsense")
st.text("made without an error")
try:
    with st.spinner("raises"):
        raise ValueError("inside the spinner")
except ValueError as e:
    st.text(e)
with st.container().spinner("on a container"):
    st.text("after it")
