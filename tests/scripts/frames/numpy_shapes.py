# Reshaping, joining, splitting, repeating.
import numpy as np
import streamlit as st

a = np.arange(12)
rows = st.selectbox("Rows", [1, 2, 3, 4, 6, 12], index=2)
m = a.reshape(rows, -1)
st.write(m, m.shape, m.ndim)
st.write(m.ravel()[:4], m.T.shape, m.flatten().shape)
st.write(np.concatenate([m, m], axis=0).shape, np.hstack([m, m]).shape, np.stack([m, m]).shape)
st.write(np.split(a, 3), np.array_split(a, 5)[0])
st.write(np.tile([1, 2], 3), np.repeat([1, 2], [2, 3]), np.flip(a)[:3], np.roll(a, 2)[:4])
st.write(np.expand_dims(a, 1).shape, np.squeeze(np.ones((1, 3, 1))).shape, a[:, None].shape)
xs, ys = np.meshgrid(np.arange(3), np.arange(2))
st.write(xs, ys)
st.write(np.insert(a[:3], 1, 9), np.delete(a[:4], 2), np.append([1], [2, 3]), np.diff([1, 4, 9]))
st.write(np.pad([1, 2], 1), np.rot90([[1, 2], [3, 4]]), np.triu(np.ones((3, 3))), np.diag([1, 2]))
