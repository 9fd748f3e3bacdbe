# st.rerun() and st.stop() deep in functions, loops, with blocks and finally clauses: clean-up runs, the rest does not.
import contextlib
import streamlit as st

ss = st.session_state


@contextlib.contextmanager
def logged(name):
    print("enter", name)
    try:
        yield
    finally:
        print("leave", name)


def act(how):
    with logged("act"), st.container(border=True):
        for i in range(3):
            st.text(f"{how} {i}")
            if how == "stop" and i == 1:
                st.stop()
            if how == "rerun" and i == 1 and "again" not in ss:
                ss.again = True
                st.rerun()


how = st.selectbox("How", ["none", "stop", "rerun"])
try:
    act(how)
finally:
    print("finally")
st.text("end")
