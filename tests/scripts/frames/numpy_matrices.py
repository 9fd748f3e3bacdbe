# Products, inverses, equations, and the error of a singular matrix.
import numpy as np
import streamlit as st

size = st.slider("Size", 2, 4, 3)
a = np.arange(1, size * size + 1).reshape(size, size)
b = np.eye(size) * 2
st.write(a)
st.write(a.T, a @ b, a * b)
st.write("Determinant", round(np.linalg.det(a + b), 6))
st.write(np.linalg.inv(a + b).round(6))
x = np.linalg.solve(a + b, np.ones(size))
st.write(x.round(6), np.allclose((a + b) @ x, 1))
st.write(np.trace(a), a.diagonal(), np.linalg.norm(a).round(6))
try:
    np.linalg.inv(np.ones((2, 2)))
except np.linalg.LinAlgError as error:
    st.error(f"{type(error).__name__}: {error}")
st.write(np.dot([1, 2, 3], [4, 5, 6]), np.outer([1, 2], [3, 4]), np.cross([1, 0, 0], [0, 1, 0]))
st.table(np.vstack([a.sum(axis=0), a.mean(axis=0)]))
