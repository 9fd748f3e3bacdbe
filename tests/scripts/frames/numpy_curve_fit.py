# A polynomial through points, and how good it is.
import numpy as np
import streamlit as st

degree = st.slider("Degree", 1, 4, 2)
x = np.arange(10)
y = 0.5 * x**2 - 3 * x + 2 + np.random.RandomState(3).randn(10)
found = np.polyfit(x, y, degree)
st.write(found.round(5))
fitted = np.polyval(found, x)
st.write(np.abs(y - fitted).max().round(5))
r2 = 1 - ((y - fitted) ** 2).sum() / ((y - y.mean()) ** 2).sum()
st.write(f"R² = {r2:.5f}")
st.dataframe(np.c_[x, y.round(3), fitted.round(3)])
line = np.poly1d(np.polyfit(x, y, 1).round(4))
st.text(line(2.5))
st.write(np.cov(x, y).round(4), np.average(y, weights=x + 1).round(5))
