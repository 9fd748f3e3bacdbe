# What the page sends beyond the bounds, or in another number, is the default.
import streamlit as st

a = st.slider("Ten", 0, 10, 4, key="a", on_change=lambda: st.session_state.update(calls=st.session_state.get("calls", 0) + 1))
b = st.slider("Range", 0.0, 1.0, (0.25, 0.75), key="b")
st.text(f"{a!r} {b!r} {st.session_state.get('calls')}")
