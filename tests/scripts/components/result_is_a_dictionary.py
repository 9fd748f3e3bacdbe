# What mounting gives is a dictionary with attributes. What is in it stays as it is when the component goes on.
import json

import streamlit as st

mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(key="k", default={"d": {"x": 1}}, on_d_change=lambda: None, on_n_change=lambda: None)
st.text(f"{isinstance(result, dict)} {type(result).__name__} {len(result)} {'d' in result} {'z' in result}")
st.text(f"{result == {'d': result['d'], 'n': result['n']}} {list(result.items())}")
st.text(f"{result.get('z', 'none')} {json.dumps(result)} {str(result)}")
st.text(f"{result.d.x} {type(result.d).__name__} {type(result['d']).__name__}")
copy = result.d
copy.x = 9
copy["y"] = 8
st.text(f"{copy} {result.d}")
for wrong in (lambda: result.zzz, lambda: result["zzz"], lambda: result.d.zzz):
    try:
        st.text(wrong())
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")
kept = st.session_state.setdefault("kept", [])
kept.append(result)
st.text([one["d"] for one in kept])
