# Every option of st.checkbox and st.toggle.
import streamlit as st

for make, n in ((st.checkbox, "box"), (st.toggle, "switch")):
    a = make(f"{n} plain")
    b = make(f"{n} on", True, help="_why_")
    c = make(f"{n} hidden", label_visibility="hidden")
    d = make(f"{n} collapsed", value=1, label_visibility="collapsed")
    e = make(f"{n} off", value=True, disabled=True)
    f = make(f"{n} wide", width="stretch")
    g = make(f"{n} pixels", width=200, wrap=False)
    h = make(f"{n} keyed", False, f"{n}_key", "help by place", None)
    i = make(f"{n} ignoring", on_change="ignore")
    j = make(f"{n} wrapping", wrap=True, on_change="rerun")
    st.write(a, b, c, d, e, f, g, h, i, j)
