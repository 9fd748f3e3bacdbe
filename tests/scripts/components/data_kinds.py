# What `data` becomes: JSON, bytes, or the text of what JSON cannot carry.
import collections
import datetime
import decimal
import enum

import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")


class Colour(enum.IntEnum):
    RED = 3


Point = collections.namedtuple("Point", "x y")
KINDS = {
    "none": None,
    "zero": 0,
    "true": True,
    "text": "a 'text' ü",
    "float": 2.5,
    "whole": 4.0,
    "list": [1, "a", None, [2.5, False]],
    "empty": {},
    "tuple": (1, 2),
    "nested": {"a": {"b": [{"c": None}]}, "": ""},
    "keys": {1: "one", 2.5: "half", True: "yes", None: "none"},
    "enum": Colour.RED,
    "enum in a dict": {"colour": Colour.RED},
    "named tuple": Point(1, 2),
    "ordered": collections.OrderedDict([("z", 1), ("a", 2)]),
    "counter": collections.Counter("aab"),
    "bytes": b"abc",
    "bytearray": bytearray(b"abcd"),
    "date in a list": [datetime.date(2024, 1, 2)],
    "date in a dict": {"when": datetime.date(2024, 1, 2)},
    "bytes in a dict": {"raw": b"abc"},
    "tuple as a key": {(1, 2): 3},
    "not a number": [float("nan"), float("inf")],
}
for name, data in KINDS.items():
    st.text(name)
    mount(key=name, data=data)
for bad in (object(), 1j, decimal.Decimal("1.5"), lambda: 1):
    try:
        mount(key="bad", data=bad)
        st.text("fine")
    except Exception as error:
        st.text(type(error).__name__)
