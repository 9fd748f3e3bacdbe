# An enum is a new class in every run; the value chosen before comes back as the member of this run's class.
import enum

import streamlit as st


class Mode(enum.Enum):
    FAST = "fast"
    SAFE = "safe"


class Level(str, enum.Enum):
    LOW = "low"
    HIGH = "high"


mode = st.selectbox("Mode", Mode, key="mode")
picked = st.radio("Picked", [Mode.FAST, Mode.SAFE], format_func=lambda m: m.name.lower())
level = st.selectbox("Level", Level, key="level")
again = st.session_state.get("again", Mode.SAFE)
st.session_state.again = mode
st.text(f"{mode!r} {mode is Mode.SAFE} {mode == Mode.SAFE} {isinstance(mode, Mode)}")
st.text(f"{picked!r} {picked is Mode.SAFE}")
st.text(f"{level!r} {type(level).__name__} {again == mode}")
