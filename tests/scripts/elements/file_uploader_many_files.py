# With accept_multiple_files the value is a list of files, empty at first; each run reads them from the start.
import streamlit as st

files = st.file_uploader("Logs", accept_multiple_files=True, on_change=lambda: st.session_state.update(n=st.session_state.get("n", 0) + 1))
st.text(f"{len(files)} {[f.name for f in files]} {[f.size for f in files]} {st.session_state.get('n')}")
total = 0
for f in files:
    total += sum(1 for _ in f)
    st.text(f.getvalue().decode().upper())
st.write("lines:", total)
