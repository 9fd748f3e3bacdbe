# Types of cells, and what arithmetic makes of them.
import numpy as np
import streamlit as st

kind = st.selectbox("Type", ["int64", "float64", "float32", "int8", "uint8", "bool", "str"])
data = np.array([1, 2, 0, 3]).astype(kind)
st.text(repr(data))
st.text(f"{data.dtype} {data.dtype.kind} {data.itemsize} {data.nbytes}")
st.write(data)
if kind != "str":
    st.text(repr(data + data))
    st.text(repr(data * 1.5))
    st.text(repr(data[1] * 100))
st.write(data.tolist(), [type(cell).__name__ for cell in data.tolist()])
st.text(np.result_type(np.int32, np.float32))
st.text([np.issubdtype(data.dtype, np.number), data.dtype == kind, np.iinfo(np.int16).max, np.finfo(float).eps])
st.text(repr(np.array([1, 2.5, True])) + repr(np.array([1, "a"])) + repr(np.array([None, 1])))
st.write(isinstance(data[0], np.integer), isinstance(np.float64(1), float), isinstance(np.int64(1), int))
