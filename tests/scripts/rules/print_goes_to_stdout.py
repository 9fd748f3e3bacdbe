# print writes to the process's output, not to the page: from the body, callbacks, functions, with sep, end and file.
import io
import sys
import streamlit as st


def clicked():
    print("in the callback", st.session_state.go)


print("body starts")
st.button("Go", key="go", on_click=clicked)
n = st.slider("n", 0, 3, 1)
for i in range(n):
    print(i, end=" ")
print()
print("a", 1, None, [2.5], sep="|")
print("two\nlines")
sys.stdout.write("written\n")
buffer = io.StringIO()
print("to a buffer", file=buffer)
st.text(buffer.getvalue())
print("ä ö ü – 漢字 🎈")
