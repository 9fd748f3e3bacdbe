# persist_state="session" or "page" keeps a hidden widget's value; it needs a key, and only these words are taken.
import streamlit as st

ss = st.session_state
show = st.toggle("Show", value=True)
if show:
    st.text_input("Session", key="s", persist_state="session")
    st.text_input("Page", key="p", persist_state="page")
    st.text_input("None", key="n", persist_state=None)
    st.number_input("Number", value=1, key="num", persist_state="session")
    st.checkbox("Check", key="c", persist_state="page")
st.text(f"{ss.get('s')!r} {ss.get('p')!r} {ss.get('n')!r} {ss.get('num')} {ss.get('c')}")
for make in [
    lambda: st.text_input("No key", persist_state="session"),
    lambda: st.text_input("Bad word", key="bad", persist_state="always"),
    lambda: st.slider("No key", persist_state="page"),
]:
    try:
        make()
    except Exception as e:
        st.text(f"{type(e).__name__}: {e}")
