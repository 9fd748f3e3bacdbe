# A widget that a finished run did not draw loses its value at the end of that run: during the run its key is still there.
import streamlit as st

ss = st.session_state
show = st.checkbox("Show", value=True)
st.text(f"before: {ss.get('name')!r} {'size' in ss}")
if show:
    st.text_input("Name", "default", key="name")
    st.slider("Size", 0, 9, 3, key="size")
    st.number_input("No key", value=1)
st.text(f"after: {ss.get('name')!r} {'size' in ss}")
