# Widgets made in a loop without keys: the first is drawn, the second raises.
import streamlit as st

n = st.slider("How many", 0, 3, 1)
keyed = st.toggle("With keys")
for i in range(n):
    st.button("Delete", key=f"del{i}" if keyed else None)
st.text(f"{n} buttons")
