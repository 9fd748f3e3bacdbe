import functools

import streamlit as st


def plain(a, b=2, *rest, c, d="x", **more):
    """What it does.

    And more of it,
        indented.
    """
    return a


def silent(x: int = 3) -> str:
    return str(x)


def empty_doc():
    """"""


st.help(plain)
st.help(silent)
st.help(empty_doc)
st.help(lambda x, y=1: x)
double = lambda n: n * 2
st.help(double)
part = functools.partial(plain, 1)
st.help(part.func)


@functools.wraps(plain)
def wrapped(*args):
    return plain(*args)


st.help(wrapped)
st.help(obj=plain)
st.help(plain, width=300)
shown = st.help(silent)
st.text(type(shown).__name__)


def gives():
    yield 1


async def later():
    "Comes later."


st.help(gives)
st.help(later)
place = st.container()
place.help(plain)
with st.sidebar:
    st.help(silent)
st.sidebar.help(silent)
slot = st.empty()
slot.help(plain)
slot.help(silent)
