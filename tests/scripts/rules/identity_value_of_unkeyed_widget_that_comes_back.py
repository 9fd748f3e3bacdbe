# A widget that went away starts anew when it comes back; one whose parameters return to what they were likewise.
import streamlit as st

step = st.number_input("Step", 1, 3, 1)
if step == 1:
    name = st.text_input("Name", "nobody")
    st.text(f"name {name}")
elif step == 2:
    age = st.slider("Age", 0, 99, 20, key="age")
    st.text(f"age {age}")
st.text(f"{'age' in st.session_state}")
