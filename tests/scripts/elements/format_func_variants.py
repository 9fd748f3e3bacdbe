# format_func: a dict's get, a method, a lambda over tuples, a formatter that gives the same text twice.
import streamlit as st

names = {"de": "Germany", "fr": "France"}
a = st.selectbox("dict get", names, format_func=names.get)
b = st.selectbox("getitem", ["fr", "de"], format_func=names.__getitem__)
c = st.radio("pairs", [(1, "one"), (2, "two")], format_func=lambda p: p[1])
d = st.radio("same text", [1, 2, 3], 2, format_func=lambda n: "odd" if n % 2 else "even")
e = st.selectbox("numbers", [0.1, 0.25], format_func="{:.0%}".format)
f = st.selectbox("type", [int, str, list], format_func=lambda t: t.__name__)
g = st.radio("functions", [len, max], format_func=lambda fn: fn.__name__)
st.text(f"{a!r} {b!r} {c!r} {d!r} {e!r} {f.__name__} {g([3, 1])}")
