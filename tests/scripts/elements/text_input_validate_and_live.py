# validate= takes a pattern or a pair of pattern and message; live= True, or a duration.
import streamlit as st

st.text_input("Digits", validate=r"^\d+$")
st.text_input("Digits told", validate=(r"^\d+$", "Only digits"))
st.text_input("Live", live=True)
st.text_input("Live soon", live="100ms")
st.text_input("Live at once", live="0ms")
st.text_input("Live seconds", live="0.5s")
st.text_input("Live minute", live="1m")
for bad in ("2m", 300, 0.3, None, [], "soon", "-1s"):
    try:
        st.text_input(f"bad live {bad!r}", live=bad)
        st.text(f"{bad!r} fine")
    except Exception as e:
        st.text(f"{bad!r} {type(e).__name__} {e}")
for bad in (5, ("a",), ("a", 1), ("a", "b", "c"), ["a", "b"], {"a": "b"}):
    try:
        st.text_input(f"bad validate {bad!r}", validate=bad)
        st.text(f"{bad!r} fine")
    except Exception as e:
        st.text(f"{bad!r} {type(e).__name__} {e}")
