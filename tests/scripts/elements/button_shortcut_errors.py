# A shortcut is one key with modifiers; C and R belong to Streamlit.
import streamlit as st

good = ["k", "K", "ctrl+k", "Shift+Alt+1", "mod+Return", "spacebar", "del", "F5", "ctrl + ctrl + up", "option+esc"]
bad = ["", "+", "ctrl", "a+b", "c", "ctrl+R", "banana", "ctrl+é!", "f"]
for i, s in enumerate(good):
    st.button(f"good {i}", shortcut=s)
for i, s in enumerate(bad):
    try:
        st.button(f"bad {i}", shortcut=s)
        st.write(repr(s), "is fine")
    except st.errors.StreamlitAPIException as e:
        st.write(repr(s), type(e).__name__, str(e))
try:
    st.button("typed", shortcut=9)
except Exception as e:
    st.write(type(e).__name__, str(e))
