# A float of numpy in a widget stays one until the user sets another value.
import numpy as np
import streamlit as st

data = np.array([12.5, 3.25, 8.0, 44.75])
low, high = data.min(), data.max()
limit = st.slider("Limit", min_value=low, max_value=high, value=data.mean())
st.write(limit, type(limit).__name__)
whole = st.slider("Whole", 0, 10, int(np.int64(4)))
st.write(whole, type(whole).__name__)
number = st.number_input("Number", value=np.float64(2.5), step=np.float64(0.5))
st.write(number, type(number).__name__)
st.write("Above:", data[data > limit])
st.write(f"{(data > limit).sum()} of {len(data)} above, {np.round(limit, 2)}")
if (data > limit).any():
    st.success(f"largest {data.max()}")
st.progress(np.float64(0.25))
