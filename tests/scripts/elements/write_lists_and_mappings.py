# Lists, dicts and their like are written as JSON (st.json, which Headwater may show as text).
import collections
import types

import streamlit as st

Point = collections.namedtuple("Point", "x y")
st.write([1, "two", None, True, [2.5]])
st.write({"a": 1, "b": {"c": [1, 2]}})
st.write([])
st.write({})
st.write(Point(1, 2))
st.write(collections.OrderedDict(z=1, a=2))
st.write(collections.Counter("aab"))
st.write(collections.ChainMap({"a": 1}, {"b": 2}))
st.write(types.MappingProxyType({"m": 1}))
st.write({"k": 1}.keys(), {"k": 1}.values(), {"k": 1}.items())
st.write(map(str, [1, 2]), enumerate("ab"))
st.write("text", [1], "text", {"a": 2})
st.write({1: "int key", None: "no key", True: "true"})
st.write([{1, 2}, object, 3j])
st.session_state.setdefault("x", 1)
st.write(st.session_state)
