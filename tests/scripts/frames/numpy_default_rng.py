# The newer generator gives the same numbers for the same seed.
import numpy as np
import streamlit as st

seed = st.slider("Seed", 0, 20, 7)
rng = np.random.default_rng(seed)
st.write(rng.random(4))
st.write(rng.integers(0, 10, size=(2, 5)))
st.write(rng.standard_normal(3), rng.normal(5, 0.5, 3))
st.write(rng.choice(["heads", "tails"], size=6), rng.choice(50, 4, replace=False))
st.write(rng.permutation(6), rng.uniform(1, 2, 2))
names = ["Ada", "Bo", "Cy", "Di"]
rng.shuffle(names)
st.write(names)
st.write(f"{rng.random():.6f}", rng.integers(100))
walk = np.cumsum(rng.choice([-1, 1], 50))
st.write(walk.min(), walk.max(), walk[-5:])
