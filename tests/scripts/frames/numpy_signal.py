# A wave from a slider: sums, smoothing, differences, interpolation.
import numpy as np
import streamlit as st

frequency = st.slider("Frequency", 1.0, 5.0, 2.0, 0.5)
noise = st.checkbox("Noise")
t = np.linspace(0, 1, 50)
wave = np.sin(2 * np.pi * frequency * t)
if noise:
    wave = wave + np.random.default_rng(0).normal(0, 0.1, t.size)
st.write(wave[:5].round(6))
st.write(f"max {wave.max():.4f} at {t[wave.argmax()]:.4f}, energy {np.sum(wave ** 2):.4f}")
smooth = np.convolve(wave, np.ones(5) / 5, mode="valid")
st.write(smooth.shape, smooth[:3].round(6))
st.write(np.interp([0.05, 0.5], t, wave).round(6), np.gradient(wave, t)[:3].round(4))
crossings = np.where(np.diff(np.sign(wave)) != 0)[0]
st.write(len(crossings), crossings)
st.dataframe(np.column_stack([t, wave])[:5].round(4))
st.write(np.trapezoid(np.abs(wave), t).round(5), np.exp(-t[:3]).round(5), np.log1p(t[:3]).round(5))
