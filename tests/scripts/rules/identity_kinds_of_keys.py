# Numbers as keys become text; an empty key and reserved ones are refused; other types are made text too.
import streamlit as st

ss = st.session_state
st.text_input("Number as key", key=7)
st.text_input("Negative", key=-1)
st.text_input("With spaces", key="a b.c/d")
st.text_input("Not ASCII", key="größe 🎈")
for key in ["", "$$ID-x", 0, True, 1.5, None, "None", ("t", 1)]:
    try:
        st.checkbox(f"Key {key!r}", key=key)
        st.text("taken")
    except Exception as e:
        st.text(f"{key!r}: {type(e).__name__}: {e}")
st.text(str(sorted(ss.keys())))
st.text(f"{ss[7]!r} {ss['7']!r} {ss['größe 🎈']!r} {7 in ss}")
