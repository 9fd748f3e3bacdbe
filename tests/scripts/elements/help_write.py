import dataclasses
import types

import streamlit as st


def f(a):
    """Does it."""


class K:
    "A class."
    n = 1


@dataclasses.dataclass
class P:
    x: int


class H:
    def _repr_html_(self):
        return "<b>x</b>"

class T:
    def __str__(self):
        return "own text"


st.write(f)
st.write(K)
st.write(K())
st.write(P(1))
st.write(P)
st.write("before", f, "after", K(), 3)
st.write(T())
st.write(H())
st.write(lambda: 1)
f
K
f, K
K()
k = K()
k
k,
P(2)
p = P(2)
p
made = types.ModuleType("made", "Made here.")
made.f = f
made
st.write(made)
st.write(k.n)
st.write(f.__doc__)
st.write(K, f)
k.n
st.write(K().__init__)


def inner():
    f
    st.write(f)


inner()
if True:
    f
