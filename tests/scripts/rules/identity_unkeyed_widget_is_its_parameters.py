# Without a key a widget is its parameters: another label, default or option list makes it a new one with a fresh value.
import streamlit as st

lang = st.radio("Language", ["en", "de"], key="lang")
low = st.toggle("Low", key="low")
name = st.text_input("Name" if lang == "en" else "Vorname")
size = st.slider("Size", 0, 10, 2 if low else 5)
colour = st.selectbox("Colour", ["red", "green", "blue"] if not low else ["red", "green"])
ok = st.checkbox("OK", help="low" if low else None)
kept = st.number_input("Kept", value=1, disabled=low, label_visibility="hidden" if low else "visible")
st.text(f"{name!r} {size} {colour} {ok} {kept}")
