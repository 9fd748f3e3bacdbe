# Values of other types in the state of checkboxes and text fields: told to the page at once, or refused.
import enum
import streamlit as st
class W(str, enum.Enum):
    A = "alpha"
class N(enum.IntEnum):
    ONE = 1
ss = st.session_state
values = {"none": None, "zero": 0, "two": 2, "float": 1.5, "str": "s", "empty": "", "list": [1], "enum": W.A, "int enum": N.ONE, "true": True}
which = st.text_input("Which", "unset")
if which in values:
    ss.c = values[which]
    ss.t = values[which]
def show(f):
    try:
        st.text(repr(f()))
    except Exception as e:
        st.text(f"{type(e).__name__}: {e}")
show(lambda: st.checkbox("C", key="c"))
show(lambda: st.text_input("T", "d", key="t"))
show(lambda: st.toggle("P", True, key="p"))
st.text(f"{ss.get('c')!r} {ss.get('t')!r}")
