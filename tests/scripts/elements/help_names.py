import streamlit as st
from streamlit import help as explain


def f():
    """Does it."""


for thing in [f, None]:
    st.help(thing)
explain(f)
def tell(thing):
    return st.help(thing)


tell(f)
a = st.help(f)  # a comment
things = {"f": f}
st.help(things["f"])
st.help((f))
st.help(f if 1 else 2)
try:
    st.help(
        f
    )
except Exception as error:
    st.text(type(error).__name__)
try:
    if 1: st.help(f)
except Exception as error:
    st.text(type(error).__name__)
st.help(f); st.help(None)
try:
    st.help(f, width="content")
except Exception as error:
    st.text(type(error).__name__)
try:
    st.help(f, width=-1)
except Exception as error:
    st.text(type(error).__name__)
try:
    st.help(f, 3)
except Exception as error:
    st.text(type(error).__name__)
exec("st.help(f)")
list(map(st.help, [f]))
x = [st.help(g) for g in [f]]
getattr(st, "help")(f)
str(st.help(f))
st.button("b", on_click=lambda: st.help(f))
st.help(*[f])
st.help(*[f], **{})
try:
    st.help(f,
            width=100)
except Exception as error:
    st.text(type(error).__name__)
