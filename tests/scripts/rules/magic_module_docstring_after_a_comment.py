# A comment before it does not matter: the first string is still the docstring.
"""Not shown."""
import streamlit as st

st.text(__doc__)
"shown"
