# A file whose extension is not allowed ends the run before the script starts: try/except around the
# uploader does not see it. Categories (image) are not checked.
import streamlit as st

try:
    f = st.file_uploader("Table", type=["csv", "jpg"])
    st.text(f.name if f else "none")
except st.errors.StreamlitAPIException as e:
    st.text(f"{type(e).__name__} {e}")
g = st.file_uploader("Picture", type=["image"])
st.text(g.name if g else "none")
