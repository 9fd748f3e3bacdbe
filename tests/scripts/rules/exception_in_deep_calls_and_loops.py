# Errors out of comprehensions, generators, methods and nested calls end the run with the page drawn so far.
import streamlit as st


class Parser:
    def __init__(self, text):
        self.text = text

    def numbers(self):
        for part in self.text.split(","):
            yield float(part)

    def total(self):
        return sum(self.numbers())


rows = st.text_input("Numbers", "1,2,3")
with st.expander("Steps", expanded=True):
    for i, part in enumerate(rows.split(",")):
        st.text(f"{i}: {float(part):g}")
st.success(f"total {Parser(rows).total():g}")
