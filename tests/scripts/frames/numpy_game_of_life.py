# A board in session state that is rolled and counted.
import numpy as np
import streamlit as st

SIZE = 8


def neighbours(board):
    around = sum(
        np.roll(np.roll(board, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)
    )
    return around


if "board" not in st.session_state:
    st.session_state.board = (np.random.default_rng(11).random((SIZE, SIZE)) < 0.35).astype(int)
if st.button("Step"):
    count = neighbours(st.session_state.board)
    alive = st.session_state.board == 1
    st.session_state.board = ((count == 3) | (alive & (count == 2))).astype(int)
board = st.session_state.board
st.text("\n".join("".join("#" if cell else "." for cell in row) for row in board))
st.write(f"{board.sum()} alive, densest row {board.sum(axis=1).argmax()}")
st.write(board.any(axis=0), np.count_nonzero(board), board.mean().round(4))
