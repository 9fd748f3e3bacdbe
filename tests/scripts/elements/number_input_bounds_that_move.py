# The bounds of a keyed number_input follow another widget: a value left outside falls back to the default.
import streamlit as st

top = st.slider("Top", 1, 20, 10)
kept = st.number_input("Keyed", 0, top, key="k")
fresh = st.number_input("Unkeyed", 0, top)
st.text(f"{kept} {fresh}")
