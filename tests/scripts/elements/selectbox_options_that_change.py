# The options of a keyed selectbox follow another widget: a choice that is gone falls back to the index.
import streamlit as st

cities = {"France": ["Paris", "Lyon", "Nice"], "Italy": ["Rome", "Nice", "Milan"], "Nowhere": []}
country = st.radio("Country", list(cities))
kept = st.selectbox("Keyed", cities[country], key="city")
none = st.selectbox("Keyed, none", cities[country], index=None, key="maybe")
new = st.selectbox("Keyed, new ones", cities[country] + ["Other"], key="new", accept_new_options=True)
fresh = st.selectbox("Unkeyed", cities[country])
st.text(f"{kept!r} {none!r} {new!r} {fresh!r}")
