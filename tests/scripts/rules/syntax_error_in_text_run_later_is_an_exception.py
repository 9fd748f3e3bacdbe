# Code that the script compiles itself: the SyntaxError is an exception like any other.
import streamlit as st

code = st.text_input("Expression", "1 + 2")
try:
    st.text(f"= {eval(code, {'__builtins__': {}})}")
except SyntaxError:
    st.error("That is no expression")
except Exception as e:
    st.error(type(e).__name__)
scope = {}
exec("def double(x):\n    return 2 * x\n\nanswer = double(21)", scope)
st.text(scope["answer"])
