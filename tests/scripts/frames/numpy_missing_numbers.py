# NaN: how it is counted, left out, filled, and shown.
import numpy as np
import streamlit as st

fill = st.radio("Fill", ["mean", "zero", "drop"])
data = np.array([1.5, np.nan, 3.0, np.nan, 7.25])
st.write(data, np.isnan(data), np.isnan(data).sum())
st.write(np.nanmean(data), np.nansum(data), np.nanmax(data), np.nanstd(data), np.nanmedian(data))
st.write(data.mean(), np.sort(data))
if fill == "mean":
    data = np.where(np.isnan(data), np.nanmean(data), data)
elif fill == "zero":
    data = np.nan_to_num(data)
else:
    data = data[~np.isnan(data)]
st.write(data, data.cumsum(), np.isfinite(data).all())
st.write(np.clip(data, 1, 5), np.maximum(data, 2), np.round(data / 3, 2), np.floor(data), np.sign(data - 3))
st.dataframe(np.array([[1, np.nan], [np.inf, 2]]))
st.table(np.array([[1.0, np.nan]]))
