# Columns, expanders and containers of another number or label between runs: widgets in them keep their values.
import streamlit as st

n = st.slider("Columns", 1, 4, 2)
for i, col in enumerate(st.columns(n)):
    col.text_input(f"Field {i}")
with st.expander(f"{n} fields", expanded=n > 2):
    on = st.checkbox("Inside")
if n % 2:
    with st.container(border=True):
        st.number_input("Moves", 0, 9)
else:
    st.number_input("Moves", 0, 9)
st.text(on)
