# An index that is right for the long list and wrong for the short one raises, uncaught.
import streamlit as st

size = st.radio("Size", ["long", "short"])
options = ["a", "b", "c"] if size == "long" else ["a"]
pick = st.selectbox("Pick", options, index=2)
st.text(pick)
