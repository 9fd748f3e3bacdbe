"""A message that is gone with the next interaction."""

import streamlit as st

SHELTER = ["cat", "dog", "rabbit", "bird"]

animal = st.text_input("Type an animal")
if st.button("Check availability"):
    have_it = animal.lower() in SHELTER
    st.write("We have that animal!" if have_it else "We don't have that animal.")
