# Values of session state that a widget cannot take: an error, or the default, or taken as they are.
import streamlit as st

ss = st.session_state
tries = [
    ("slider above", 99, lambda k: st.slider("s", 0, 10, key=k)),
    ("slider below", -1, lambda k: st.slider("s", 0, 10, key=k)),
    ("slider text", "x", lambda k: st.slider("s", 0, 10, key=k)),
    ("slider float", 2.5, lambda k: st.slider("s", 0, 10, key=k)),
    ("number above", 99, lambda k: st.number_input("n", 0, 10, key=k)),
    ("number below", -1, lambda k: st.number_input("n", 0, 10, key=k)),
    ("number float", 2.5, lambda k: st.number_input("n", 0, 10, key=k)),
    ("number text", "x", lambda k: st.number_input("n", 0, 10, key=k)),
    ("number None", None, lambda k: st.number_input("n", 0, 10, key=k)),
    ("select unknown", "q", lambda k: st.selectbox("s", ["a", "b"], index=1, key=k)),
    ("select None", None, lambda k: st.selectbox("s", ["a", "b"], key=k)),
    ("radio unknown", "q", lambda k: st.radio("r", ["a", "b"], index=1, key=k)),
    ("radio None", None, lambda k: st.radio("r", ["a", "b"], key=k)),
    ("checkbox number", 1, lambda k: st.checkbox("c", key=k)),
    ("checkbox None", None, lambda k: st.checkbox("c", key=k)),
    ("text None", None, lambda k: st.text_input("t", key=k)),
    ("text too long", "abcdef", lambda k: st.text_input("t", max_chars=3, key=k)),
]
for name, value, make in tries:
    ss[name] = value
    try:
        got = make(name)
        st.text(f"{name}: {got!r} {ss[name]!r}")
    except TypeError as e:
        st.text(f"{name}: TypeError")
    except Exception as e:
        st.text(f"{name}: {type(e).__name__}: {e}")
