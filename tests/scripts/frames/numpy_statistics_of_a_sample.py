# Means, quantiles, counts and a correlation of what the user types.
import numpy as np
import streamlit as st

text = st.text_input("Numbers", "3, 1, 4, 1, 5, 9, 2, 6")
try:
    data = np.array([float(part) for part in text.split(",")])
except ValueError as error:
    st.error(str(error))
    st.stop()
left, right = st.columns(2)
left.write(data.mean())
left.write(data.std())
left.write(data.std(ddof=1))
right.write(np.median(data))
right.write(np.percentile(data, [25, 50, 75]))
right.write(np.ptp(data))
for name in ("min", "max", "sum", "prod", "argmin", "argmax", "cumsum"):
    st.text(f"{name}: {getattr(np, name)(data)}")
st.write((data - data.mean()) / data.std())
counts, edges = np.histogram(data, bins=4)
st.write(counts, edges)
values, times = np.unique(data, return_counts=True)
st.write(dict(zip(values.tolist(), times.tolist())))
st.write(np.corrcoef(data, np.arange(len(data)))[0, 1])
