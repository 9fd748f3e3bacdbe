# What an app may ask of the functions themselves: names, callability, the module's version.
import streamlit as st

for f in (st.button, st.slider, st.write, st.columns, st.rerun):
    st.text(f"{f.__name__} {callable(f)} {bool(f.__doc__)}")
st.text(st.__version__)
st.text(st.__name__)
st.text(callable(st.session_state.get))
st.text([n for n in ("button", "slider", "nothing_like_it") if hasattr(st, n)])
try:
    st.nothing_like_it
except AttributeError as e:
    st.text(str(e))
try:
    st.container().nothing_like_it()
except Exception as e:
    st.text(f"{type(e).__name__} {e}")
