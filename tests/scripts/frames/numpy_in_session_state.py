# Arrays in session state are kept, replaced and changed in place.
import numpy as np
import streamlit as st

if "data" not in st.session_state:
    st.session_state.data = np.zeros(3)
    st.session_state.history = []


def add():
    st.session_state.data = st.session_state.data + np.arange(3)
    st.session_state.history.append(st.session_state.data.sum())


st.button("Add", on_click=add)
if st.button("Reset"):
    st.session_state.data[:] = 0
value = st.number_input("Value", value=1.0, step=0.5)
if st.button("Append"):
    st.session_state.data = np.append(st.session_state.data, value)
st.write(st.session_state.data)
st.write(st.session_state.history)
st.session_state.mean = st.session_state.data.mean()
st.session_state.largest = int(st.session_state.data.max())
