# Session state written from outside runs nothing; the next run finds it, also for a widget that is there already.
import streamlit as st

ss = st.session_state
name = st.text_input("Name", key="name")
level = st.slider("Level", 0, 9, key="level")
pick = st.selectbox("Pick", ["a", "b"], key="pick")
st.text(f"{name!r} {level} {pick} {ss.get('plain')}")
