# st.write of values that say odd things of themselves, and what stays drawn when one of them fails.
import collections
import contextlib
import dataclasses
import datetime
import functools
import pathlib
import random
import re
import uuid

import streamlit as st


class Shy:
    def __str__(self):
        raise RuntimeError("no text")


class Addressed:
    def __repr__(self):
        return "<Addressed thing at 0x1f>"


class Almost:
    def __repr__(self):
        return "<Almost, at 0xz>"


class Falsy:
    def __bool__(self):
        return False

    def __str__(self):
        return "falsy"


class Items(list):
    pass


class Pairs(dict):
    pass


class Both(Exception):
    def __str__(self):
        return "both"


st.write(Falsy(), Almost())
st.write(Items([1]), Pairs(a=1))
st.write(Both("x"), KeyboardInterrupt("not an Exception"))
st.write(collections.defaultdict(list, a=[1]))
st.write(pathlib.PurePosixPath("/a/b"), re.compile("a+"), uuid.UUID(int=5))
st.write(datetime.timezone.utc, datetime.date(2024, 2, 29))
st.write((1,), (), [()], {}, set())
st.write(True, False, None)
st.write("a\nb", 5, "`")
st.write("x" * 3, ["y"], "z", {"k": ()})
st.write("``", "a\n```\nb")
st.write([[1, 2], [3, 4]])
st.write([{"a": 1}, {"a": 2}])
st.write({"a": [1, 2], "b": [3, 4]})
st.write(reversed([1, 2]).__length_hint__(), bytearray(b"`"))
st.write(memoryview(b"ab").nbytes, complex(1, 2))
st.write(*[])
st.write(*["a", "b"], **{"unsafe_allow_html": True})
with contextlib.suppress(RuntimeError):
    st.write("kept", [1], "lost", Shy(), "never")
for made in (st.text, st.markdown, st.title, st.info, st.code, st.json):
    with contextlib.suppress(RuntimeError):
        made(Shy())
        st.text("not here")
st.markdown(Falsy(), help=Falsy())
st.markdown("h", help=[])
st.markdown("h", unsafe_allow_html=1)
st.markdown("h", anchors=0)
st.markdown("h", anchors=None)
try:
    st.markdown("h", unsafe_allow_html=None)
except TypeError:
    st.text("TypeError")
try:
    st.write("h", unsafe_allow_html="yes")
except TypeError:
    st.text("TypeError")
