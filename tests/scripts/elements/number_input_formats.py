# format= of st.number_input is tried on the number 2 and must give something that is a number again.
import streamlit as st

for f in ("%d", "%i", "%u", "%f", "%g", "%e", "%E", "%.10f", "%+d", "% d", "%08.3f", "%s", "%r", "%a", "%#x", "%x", "%o", "%c",
          "%d%%", "$%d", "%", "%%", "%d %d", "plain", "7", "%.2", "%(n)d", "%5.1f "):
    try:
        st.number_input(f"Int {f}", value=12, format=f)
    except Exception as e:
        st.text(f"{f!r} {type(e).__name__} {e}")
for f in ("", 5):
    try:
        st.number_input(f"Odd {f}", value=12, format=f)
        st.text("fine")
    except Exception as e:
        st.text(f"{f!r} {type(e).__name__}")
