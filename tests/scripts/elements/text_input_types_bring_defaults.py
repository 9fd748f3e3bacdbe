# type= email, url, phone and search bring an icon, a placeholder, a pattern and autocomplete; each may be overridden.
import streamlit as st

for kind in ("default", "password", "email", "url", "phone", "search"):
    st.text_input(f"As {kind}", type=kind)
st.text_input("Own icon", type="email", icon="📧")
st.text_input("Own placeholder", type="url", placeholder="your site")
st.text_input("Own pattern", type="email", validate=(r"@example\.com$", "Only example.com"))
st.text_input("Own autocomplete", type="phone", autocomplete="tel-national")
st.text_input("No placeholder", type="search", placeholder="")
