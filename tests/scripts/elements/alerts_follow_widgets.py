# Alerts chosen by a widget in one place: kind, icon and title change, the place stays.
import streamlit as st

kinds = {"ok": st.success, "info": st.info, "careful": st.warning, "bad": st.error}
kind = st.radio("Kind", kinds, horizontal=True)
text = st.text_input("Text", "It is **so**")
title = st.checkbox("Title")
kinds[kind](text, icon="🎯" if title else None, title=kind.title() if title else None)
st.caption(f"{kind}: {len(text)} letters")
