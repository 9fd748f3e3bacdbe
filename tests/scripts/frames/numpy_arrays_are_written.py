# An array is a table: in st.write, by magic, in st.dataframe and st.table. Its text is what print shows.
import numpy as np
import streamlit as st

st.title("Arrays")
st.write(np.array([1, 2, 3]))
st.write(np.array([[1.5, 2], [3, 4]]))
st.write(np.array(["a", "b"]))
st.write(np.array([True, False]))
st.write("The squares:", np.arange(5) ** 2)
np.linspace(0, 1, 5)
st.dataframe(np.array([[1, 2, 3], [4, 5, 6]]))
st.table(np.array([[1.25, 2], [3, 4]]))
st.dataframe(np.zeros((2, 0)))
st.dataframe(np.array([]))
st.table(np.array(["x", "y"]))
st.text(np.array([1.0, 2.5]))
st.code(repr(np.arange(12).reshape(3, 4)))
st.markdown(f"Mean: **{np.mean([1, 2, 4]):.3f}**")
