# The older generator gives the same numbers for the same seed.
import numpy as np
import streamlit as st

seed = st.number_input("Seed", 0, 100, 42)
np.random.seed(seed)
st.write(np.random.rand(3))
st.write(np.random.randn(2, 2))
st.write(np.random.randint(1, 7, 10))
st.write(np.random.choice(["a", "b", "c"], 5))
st.write(np.random.normal(10, 2, 4).round(3))
st.write(np.random.uniform(-1, 1, (2, 3)))
st.write(np.random.permutation(8))
deck = np.arange(10)
np.random.shuffle(deck)
st.write(deck)
st.write(np.random.random(), np.random.randint(100))
st.write(np.random.poisson(4, 6), np.random.binomial(10, 0.3, 6), np.random.exponential(2.0, 3))
