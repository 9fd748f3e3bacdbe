# st.write of objects of own classes: by str(), in ticks; several lines become a fence; exceptions and text streams.
import enum
import io

import streamlit as st


class Line:
    def __str__(self):
        return "one line"


class Lines:
    def __repr__(self):
        return "first\n```\nsecond"


class Ticks:
    def __str__(self):
        return "a `b` ``c``"


class Text(str):
    pass


class Number(int):
    def __str__(self):
        return f"#{int(self)}"


class Color(enum.Enum):
    RED = 1


class Rich:
    def _repr_html_(self):
        return "<i>rich</i>"

    def __str__(self):
        return "rich"


st.write(Line(), "and", Lines(), Ticks())
st.write(Text("a **str** class"), Number(5), Color.RED)
st.write(ValueError("shown as a box"))
st.write("before", KeyError("k"), "after")
st.write(io.StringIO("# from a stream\n"))
st.write(Rich())
st.write("x", io.StringIO("y"), "z")
st.write(("tuple\nof", "lines"))
