# Checkboxes that show and hide others, keyed by numbers, up to a run that ends in an error.
import streamlit as st
st.write("Options", st.checkbox("*Bold* :red[x]", help="   tip"), st.toggle("T", value="yes"))
for i in range(3):
    st.checkbox(f"Box {i}", value=i % 2, key=i)
a, b = st.checkbox("a"), st.checkbox("b", value=True)
st.write({"a": a, "b": b})
if a and st.checkbox("nested", key="nested"):
    st.write("nested on")
def twice():
    st.text_input("dup")
    st.text_input("dup")
if b:
    name = st.text_input("Name", placeholder="who", max_chars=10).strip()
    if name:
        st.write(f"Hello {name}!")
    twice()
st.write("unreached")
