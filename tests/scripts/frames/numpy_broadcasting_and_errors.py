# Shapes that fit are stretched; what does not fit raises the error that it raises in numpy.
import numpy as np
import streamlit as st

st.write(np.arange(3).reshape(3, 1) + np.arange(4))
st.write(np.array([[1, 2], [3, 4]]) * np.array([10, 100]))
cases = {
    "shapes": lambda: np.array([1, 2, 3]) + np.array([1, 2]),
    "truth": lambda: bool(np.array([1, 2])),
    "index": lambda: np.array([1, 2])[5],
    "axes": lambda: np.array([1, 2])[0, 1],
    "reshape": lambda: np.arange(6).reshape(4, 2),
    "ragged": lambda: np.array([[1, 2], [3]]),
    "convert": lambda: np.array(["a"]).astype(float),
    "matmul": lambda: np.ones((2, 3)) @ np.ones((2, 3)),
    "axis": lambda: np.ones((2, 2)).sum(axis=3),
    "concatenate": lambda: np.concatenate([np.ones(2), np.ones((2, 2))]),
    "empty": lambda: np.array([]).max(),
    "dtype": lambda: np.array([1], dtype="nothing"),
    "negative": lambda: np.array([2]) ** -1,
    "attribute": lambda: np.array([1]).nothing,
    "module": lambda: np.nothing,
}
for name, case in cases.items():
    try:
        st.write(case())
    except Exception as error:
        st.text(f"{name}: {type(error).__name__}")
st.write(np.array([1, 0, -1]) / 0)
np.array([1, 2, 3]) + np.array([1, 2])
