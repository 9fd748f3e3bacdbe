# Keys are made text; names of methods are reached by brackets only; reserved and empty keys.
import streamlit as st

ss = st.session_state
ss[1] = "one"
ss["2"] = "two"
st.text(f"{ss['1']} {ss[2]} {1 in ss} {'1' in ss} {sorted(ss)}")
ss[1.5] = "float"
ss[None] = "none"
ss["items"] = ["i"]
ss["get"] = "got"
st.text(f"{ss['items']} {ss['get']} {callable(ss.items)} {callable(ss.get)}")
try:
    ss.items = ["set by attribute"]
    st.text(f"{ss['items']} {callable(ss.items)}")
except Exception as e:
    st.text(type(e).__name__)
for key in ["", "$$ID-a", "$$x", "a b", "ö"]:
    try:
        ss[key] = 1
        st.text(f"{key!r} set")
        del ss[key]
    except Exception as e:
        st.text(f"{key!r}: {type(e).__name__}: {e}")
st.text(str(sorted(ss)))
