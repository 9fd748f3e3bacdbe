# A result goes where a dictionary goes: into copies, unions, patterns, JSON.
import copy
import json

import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", default={"d": {"a": {"b": 1}}, "l": [{"x": 1}]}, on_d_change=lambda: None, on_l_change=lambda: None)
st.text(f"{result.d.a.b} {result.d['a']} {type(result.d.a).__name__} {type(result.l[0]).__name__}")
st.text(f"{type(result.copy()).__name__} {result.copy()} {result | {'z': 1}}")
st.text(f"{copy.copy(result)} {copy.deepcopy(result)} {type(copy.deepcopy(result)).__name__}")
view = st.session_state.k
st.text(f"{copy.deepcopy(view)} {json.dumps(view)} {view == result} {getattr(result, 'z', 'none')} {hasattr(view, 'z')}")
match result:
    case {"d": {"a": {"b": number}}}:
        st.text(f"matched {number}")
