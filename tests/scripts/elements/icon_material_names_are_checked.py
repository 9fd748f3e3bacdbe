# A Material name that Google does not have is an error; so is one with capitals or blanks.
import streamlit as st

for icon in (":material/no_such_icon_here:", ":material/Home:", ":material/thumb up:", ":material/thumb_up", ":material//:"):
    try:
        st.success("drawn", icon=icon)
    except st.errors.StreamlitAPIException as e:
        st.text(f"{icon!r} {type(e).__name__} {e}")
st.success(":material/no_such_icon_here: stays in the text")
st.success(":material/check: goes into the icon")
