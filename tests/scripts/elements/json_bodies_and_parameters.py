# st.json: texts that are JSON already, data of many kinds, what JSON cannot hold, expanded and width.
import array
import collections
import enum
import types

import streamlit as st

Point = collections.namedtuple("Point", "x y")


class Color(enum.Enum):
    RED = 1
    BLUE = "b"


class Level(enum.IntEnum):
    LOW = 1


st.json('{"a": [1, 2.5, null, true], "b": "é"}')
st.json("not json")
st.json("")
st.json(["x", 1, None, {"y": (1, 2)}])
st.json((1, 2))
st.json({3})
st.json(frozenset({4}))
st.json(range(3))
st.json(collections.deque([1, 2]))
st.json(array.array("i", [1, 2]))
st.json(Color)
st.json(Color.RED)
st.json(Level.LOW)
st.json(Point(1, Point(2, 3)))
st.json(collections.UserDict(a=1))
st.json(collections.UserList([1]))
st.json(types.MappingProxyType({"m": {"n": 1}}))
st.json(collections.ChainMap({"a": 1}, {"b": 2}))
st.json(5)
st.json(2.0)
st.json(None)
st.json(True)
st.json(float("nan"))
st.json([float("inf"), -0.0, 1e100])
st.json(b"bytes")
st.json({"o": object, "c": 3j, "d": {1}, "e": Color.BLUE})
st.json({"nested": {"deep": [{"x": []}, {}]}, "": "empty key"})
st.json({(1, 2): "tuple key", "kept": 1})
st.json({"a": 1}, expanded=False)
st.json({"a": 1}, expanded=2)
st.json({"a": 1}, expanded=0)
st.json({"a": 1}, width=300)
st.session_state.setdefault("name", [1, 2])
st.json(st.session_state)
for bad in (lambda: st.json({}, expanded="yes"), lambda: st.json({}, expanded=None), lambda: st.json({}, width="content"),
            lambda: st.json({}, False), lambda: st.json(), lambda: st.json({}, expanded=1.5)):
    try:
        bad()
        st.text("fine")
    except TypeError as e:
        st.text(type(e).__name__)
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
loop = []
loop.append(loop)
try:
    st.json(loop)
except ValueError as e:
    st.text(type(e).__name__)
