# Dates and times set by session state: good ones, and beyond the bounds.
from datetime import date, datetime, time

import streamlit as st


def put(k, v):
    st.session_state[k] = v


st.button("good", on_click=put, args=("d", date(2024, 5, 5)))
st.button("late", on_click=put, args=("d", date(2025, 1, 1)))
st.button("range", on_click=put, args=("r", (date(2024, 2, 1), date(2024, 3, 1))))
st.button("time", on_click=put, args=("t", time(23, 0)))
st.button("moment", on_click=put, args=("m", datetime(2020, 1, 1)))
for call in (
    lambda: st.slider("Day", date(2024, 1, 1), date(2024, 12, 31), date(2024, 6, 1), key="d"),
    lambda: st.slider("Days", date(2024, 1, 1), date(2024, 12, 31), (date(2024, 6, 1), date(2024, 7, 1)), key="r"),
    lambda: st.slider("Time", time(8), time(20), time(9), key="t"),
    lambda: st.slider("Moment", datetime(2024, 1, 1), datetime(2024, 1, 3), datetime(2024, 1, 2, 12), key="m"),
):
    try:
        st.text(repr(call()))
    except st.errors.StreamlitAPIException as e:
        st.text(f"{type(e).__name__} {e}")
