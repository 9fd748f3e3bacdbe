"""A component package as its authors lay it out: what it declares is in `pyproject.toml` beside this file."""

import streamlit as st

dial = st.components.v2.component(
    "streamlit-greeting.dial", html="<p>Hello</p>", css="style.css", js="index-*.js", isolate_styles=False
)
