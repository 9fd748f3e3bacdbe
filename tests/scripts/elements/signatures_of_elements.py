# The parameters of each element, with their kinds and defaults, as inspect.signature gives them.
import inspect

import streamlit as st

NAMES = """title header subheader markdown caption text code divider write dataframe table success info warning error exception
progress spinner button checkbox toggle radio selectbox slider number_input text_input file_uploader columns container empty expander
rerun stop""".split()


def shown(p):
    star = {p.VAR_POSITIONAL: "*", p.VAR_KEYWORD: "**"}.get(p.kind, "")
    default = "" if p.default is p.empty else f"={p.default!r}"
    return f"{star}{p.name}{default}"


for name in NAMES:
    ps = [p for p in inspect.signature(getattr(st, name)).parameters.values() if not p.name.startswith("_")]
    places = [shown(p) for p in ps if p.kind in (p.POSITIONAL_OR_KEYWORD, p.POSITIONAL_ONLY, p.VAR_POSITIONAL)]
    words = [shown(p) for p in ps if p.kind in (p.KEYWORD_ONLY, p.VAR_KEYWORD)]
    st.text(f"{name}: {places} | {words}")
