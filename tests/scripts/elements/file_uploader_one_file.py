# The file that comes back: name, type, size, reading as bytes and as text, seeking, and what becomes of it later.
import io

import streamlit as st

f = st.file_uploader("Notes", key="notes")
if f is None:
    st.write("nothing yet")
else:
    st.text(f"{f.name} {f.type} {f.size} {type(f).__name__} {isinstance(f, io.BytesIO)}")
    first = f.read()
    again = f.read()
    f.seek(0)
    text = io.StringIO(f.getvalue().decode("utf-8"))
    st.text(f"{first!r} {again!r} {len(f.getvalue())} {f.readline()!r}")
    for line in text:
        st.write(line.rstrip())
st.button("Again")
