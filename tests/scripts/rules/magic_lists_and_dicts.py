# Lists, dicts, nested ones and comprehensions that stand alone are JSON viewers (st.json nodes).
import streamlit as st

[1, "two", None, 3.5]
{"a": 1, "b": [True, {"c": None}]}
[n * n for n in range(4)]
{n: n * n for n in range(3)}
[]
{}
nested = {"list": [1, [2, [3]]]}
nested
nested["list"]
[[1, 2], [3, 4]]
