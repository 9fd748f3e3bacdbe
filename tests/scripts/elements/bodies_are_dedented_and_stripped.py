# What becomes of a body in each text element: dedented, stripped; st.text and st.code differ.
import streamlit as st

body = """
        first
          second

        third\t
    """
for make in (st.markdown, st.caption, st.text, st.title, st.info, st.code, st.write):
    make(body)
for b in ("\tx\n\ty", "  x", "x  ", "\n\n\nx\n\n\n", "a\r\nb", "\u00a0x\u00a0", "x\n", " \n "):
    st.markdown(b)
    st.text(b)
    st.code(b)
