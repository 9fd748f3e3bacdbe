# A scalar is written as its value, in lists and JSON as its repr; print shows both.
import numpy as np
import streamlit as st

st.write(np.float64(1.5))
st.write(np.int64(7), np.bool_(True), np.float32(0.1), np.str_("text"))
st.write("Sum:", np.sum([1, 2, 3]), "mean:", np.mean([1, 2]))
st.write(np.float64("nan"), np.inf)
np.float64(2) / 3
st.text(np.float64(3.0))
st.text(np.int32(5))
st.markdown(np.float64(2.5))
st.write([np.int64(1), np.float64(2.5)])
st.write({"a": np.int64(1), "b": np.array([1, 2])})
st.json({"mean": np.float64(1.5), "n": np.int64(3), "list": np.array([1, 2]).tolist()})
st.code(np.int64(3))
st.write((np.float64(1), np.int64(2)))
print(np.float64(1.5), repr(np.float64(1.5)), [np.int64(1), np.True_])
