# Arrays as texts: precision, alignment, lines, and what is left out of long ones.
import numpy as np
import streamlit as st

arrays = [
    np.array([1, 22, 333]), np.array([1.0, 2.25]), np.array([1e-5, 1]), np.array([1e10, 1]), np.array([1 / 3, -2 / 3]),
    np.array([np.nan, 1, -np.inf]), np.arange(40), np.arange(25) / 7, np.arange(2000), np.arange(4000).reshape(40, 100),
    np.array([[1.5, -22], [333, 4]]), np.array([True, False]), np.array(["one", "three"]), np.zeros((2, 2, 2)), np.array(3),
    np.array([]), np.array([None, "a", 1.5]), np.array([1, 2], dtype=np.int8), np.array([0.1, 0.2], dtype=np.float32),
    np.random.default_rng(1).random((3, 4)), np.linspace(-1000, 1000, 7), np.array([123456789.123, 0.5]),
]
for array in arrays:
    st.text(str(array))
    st.code(repr(array))
    print(array)
np.set_printoptions(precision=3, suppress=True)
st.text(np.array([1.23456789, 1e-7]))
with np.printoptions(precision=1):
    st.text(np.array([1.23456789]))
st.text(np.array2string(np.arange(3), separator=", "))
np.set_printoptions(precision=8, suppress=False)
