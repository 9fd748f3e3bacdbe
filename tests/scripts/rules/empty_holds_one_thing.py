# st.empty() has one slot: each call on it replaces what is there; a container makes room for more; empty() clears it.
import streamlit as st

slot = st.empty()
st.text("below")
step = st.number_input("Step", 0, 6, 0)
if step >= 1:
    slot.text("first")
if step >= 2:
    slot.markdown("**second**")
if step >= 3:
    with slot:
        st.text("third")
        st.text("third again")
if step >= 4:
    with slot.container():
        st.text("fourth a")
        st.text("fourth b")
if step >= 5:
    slot.empty()
if step >= 6:
    slot.button("sixth")
