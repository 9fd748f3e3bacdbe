# traceback.format_exc() inside a script: the last line names the class, with its module unless that is builtins or __main__.
import json
import traceback
import streamlit as st


class Own(Exception):
    pass


def own():
    raise Own("mine")


def nested():
    try:
        own()
    except Own as e:
        raise LookupError("outer") from e


def api():
    st.text_input("x", key="")


for f in [own, nested, api, lambda: int("z"), lambda: json.loads("{"), lambda: {}["k"]]:
    try:
        f()
    except Exception:
        lines = traceback.format_exc().splitlines()
        st.text(f"{lines[0]} ... {lines[-1]}")
        st.text(sum(line.startswith("Traceback") for line in lines))
