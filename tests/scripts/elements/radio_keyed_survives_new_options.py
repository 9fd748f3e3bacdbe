# A keyed radio is one widget whatever its options; unkeyed, other options make another.
import streamlit as st

more = st.checkbox("More")
options = ["tea", "coffee"] + (["milk"] if more else [])
drink = st.radio("Drink", options, 1, key="drink", horizontal=more)
other = st.radio("Other", options, 1)
st.text(f"{drink} {other}")
if st.button("Milk by state", disabled=not more):
    st.text("next time")
