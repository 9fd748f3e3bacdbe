# Rows, columns, masks; a slice is a view, a copy is none.
import numpy as np
import streamlit as st

grid = np.arange(20).reshape(4, 5)
row = st.slider("Row", 0, 3, 1)
column = st.slider("Column", 0, 4, 2)
st.write(grid[row], grid[:, column], grid[row, column])
st.write(grid[::2, 1:4], grid[-1, ::-1])
st.write(grid[grid % 3 == 0])
st.write(grid[[0, 2]], grid[[0, 1], [1, 2]])
copy = grid.copy()
copy[row] = -1
copy[:, column] = 0
copy[copy > 15] = 99
st.write(copy)
view = grid[1:3, 1:3]
view += 100
st.write(grid)
st.write(np.where(grid > 100, "big", "small"))
st.write(np.argwhere(grid > 110), np.nonzero(grid == row)[0])
try:
    grid[7]
except IndexError as error:
    st.warning(str(error))
