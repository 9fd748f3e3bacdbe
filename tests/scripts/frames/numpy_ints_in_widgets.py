# A whole number of numpy in a widget becomes one of Python.
import numpy as np
import streamlit as st

sizes = np.array([3, 5, 8])
try:
    st.write(st.slider("Slider", np.int64(0), np.int64(10), np.int64(5)))
except Exception as error:
    st.write(type(error).__name__)
try:
    st.write(st.number_input("Count", min_value=1, max_value=20, value=sizes.max()))
except Exception as error:
    st.write(type(error).__name__)
try:
    st.write(st.number_input("Step", value=3, step=np.int64(2)))
except Exception as error:
    st.write(type(error).__name__)
index = st.selectbox("By index", ["a", "b", "c"], index=int(np.argmax(sizes)))
st.write(index)
st.write(st.text_input("Text", str(sizes), max_chars=int(sizes[-1] * 5)))
columns = st.columns(np.array([1, 2]).tolist())
columns[0].write(sizes.sum())
