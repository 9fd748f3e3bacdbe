# st.write: strings are joined by blanks into one markdown, other values are set as code.
import datetime
import decimal
import fractions

import streamlit as st

st.write("plain")
st.write("two", "strings")
st.write()
st.write("")
st.write("a", "", "b")
st.write(1, 2.5, None, True, 1e100, 10**20, -0.0, float("nan"), float("inf"), 3j)
st.write("n =", 5, "and", (1, "two"), "set", {1}, frozenset({2}), range(3))
st.write(b"bytes", bytearray(b"x"), Ellipsis, NotImplemented)
st.write(datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5), datetime.time(1, 2), datetime.timedelta(days=1, seconds=5))
st.write(decimal.Decimal("1.10"), fractions.Fraction(1, 3))
st.write("<b>x</b>", unsafe_allow_html=True)
st.write("a", 1, "<b>x</b>", unsafe_allow_html=True)
st.write("    indented\n    text")
st.write("  a  ", "  b  ")
st.write(slice(1, 2), type(None)())
st.write("with `ticks`", "x`y", ("a`b", "``"))
try:
    st.write("x", html=True)
except TypeError as e:
    st.text(type(e).__name__)
st.text(repr(st.write("returns")))
