"""Preferences in a component of your own. Each is a state: what was chosen last is there in every run."""

from pathlib import Path

import streamlit as st

FILES = Path(__file__).parent / "component_state"

# Walks with their lengths in kilometres and their climbs in metres.
WALKS = [
    ("Along the mill stream", 5.6, 40),
    ("Chapel hill", 8.2, 310),
    ("Round the lake", 13.0, 90),
    ("Ridge", 17.5, 880),
]
AT_FIRST = {"unit": "Kilometres", "pace": 4.5, "climb": True}

st.session_state.setdefault("changes", 0)


def count():
    st.session_state.changes += 1


preferences = st.components.v2.component(
    "preferences",
    html=(FILES / "inside.html").read_text(),
    css=(FILES / "style.css").read_text(),
    js=(FILES / "module.js").read_text(),
)
chosen = preferences(
    key="preferences",
    data=AT_FIRST,
    default=AT_FIRST,
    on_unit_change=count,
    on_pace_change=count,
    on_climb_change=count,
)


def length(km):
    return f"{km:.1f} km" if chosen.unit == "Kilometres" else f"{km / 1.609:.1f} mi"


def time(km, metres):
    hours = km / chosen.pace + (metres / 600 if chosen.climb else 0)
    minutes = round(hours * 60)
    return f"{minutes // 60} h {minutes % 60:02} min"


st.table(
    {
        "Walk": [name for name, _, _ in WALKS],
        "Length": [length(km) for _, km, _ in WALKS],
        "Time": [time(km, metres) for _, km, metres in WALKS],
    }
)
st.button("Run again")
st.caption(f"Changes so far: {st.session_state.changes}. Another run is none: what was chosen stays.")
