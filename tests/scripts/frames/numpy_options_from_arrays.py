# The options of an array are its cells as objects of Python.
import numpy as np
import streamlit as st

names = np.array(["red", "green", "blue"])
colour = st.selectbox("Colour", names)
st.write(colour, type(colour).__name__)
number = st.radio("Number", np.arange(1, 4))
st.write(number, number * 2)
several = [size for size in np.unique([3, 1, 2, 3]) if st.checkbox(f"Size {size}", key=f"size{size}")]
st.write(several, sum(several))
share = st.selectbox("Share", np.linspace(0, 1, 5), index=2)
st.write(share, type(share).__name__)
st.write(st.radio("Column", np.array([[1.5, 2], [3, 4]])))
st.write(names == colour, np.where(names == colour)[0])
st.session_state.chosen = list(names[names != colour])
