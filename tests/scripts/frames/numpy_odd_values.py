# Values that are hard to draw: no axes or three, mixed cells, moments; scalars and arrays in lists.
import numpy as np
import streamlit as st
values = [
    np.array(3), np.zeros((2, 2, 2)), np.array([1, "a", None], dtype=object), np.array([[1, None]], dtype=object),
    np.array(["2024-01-01", "2024-02-01"], dtype="datetime64[D]"), np.array([np.nan, 1]), np.float32(1.5),
    np.array([1, 2], dtype=np.uint8), np.datetime64("2024-01-01"), np.array([1.5, 2], dtype=np.float16),
]
for value in values:
    try:
        st.write(value)
    except Exception as error:
        st.text(type(error).__name__)
    try:
        st.table(value)
    except Exception as error:
        st.text(type(error).__name__)
st.write({"a": [np.float64(1), np.int64(2)], "b": np.float32(2)})
st.json([np.int64(1), np.array([1, 2]), np.bool_(True)])
st.write([np.array([1, 2]), 3])
st.dataframe({"a": np.array([1, 2]), "b": np.array([1.5, 2])})
st.dataframe([np.array([1, 2]), np.array([3, 4])])
st.table([np.float64(1), np.int64(2)])
st.dataframe([np.float64(1.5), np.float64(2)])
st.selectbox("O", [np.int64(1), np.float64(2.5), np.str_("x")])
st.radio("R", np.array(["2024-01-01"], dtype="datetime64[D]"))
st.checkbox("C", value=bool(np.bool_(True)))
try:
    st.checkbox("D", value=np.bool_(True))
except Exception as error:
    st.text(type(error).__name__)
st.slider("S", 0.0, 1.0, np.float32(0.5).item())
try:
    st.slider("T", 0.0, 1.0, np.float32(0.5))
except Exception as error:
    st.text(type(error).__name__)
st.columns(np.array([1, 2]))
st.progress(np.float64(0.5))
try:
    st.progress(np.int64(50))
except Exception as error:
    st.text(type(error).__name__)
st.header(np.float64(2))
st.caption(np.int64(2))
st.text_input("x", np.str_("abc"))
