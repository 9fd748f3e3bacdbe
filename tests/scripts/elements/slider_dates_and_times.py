# Dates, times and datetimes: default bounds and steps, and the types that come back.
from datetime import date, datetime, time, timedelta, timezone

import streamlit as st

d = date(2024, 2, 29)
rows = [
    st.slider("Day", value=d),
    st.slider("Day in bounds", date(2024, 1, 1), date(2024, 12, 31), d),
    st.slider("Weeks", date(2024, 1, 1), date(2024, 12, 31), d, timedelta(weeks=1)),
    st.slider("Days", value=(d, date(2024, 3, 10)), format="DD.MM.YY"),
    st.slider("Time", value=time(9, 30)),
    st.slider("Times", value=(time(9, 0), time(17, 45)), step=timedelta(minutes=5)),
    st.slider("Time in bounds", time(8), time(20), time(12, 15), timedelta(seconds=30)),
    st.slider("Moment", value=datetime(2024, 2, 29, 13, 5, 7)),
    st.slider("Moments", datetime(2024, 1, 1), datetime(2024, 1, 2), (datetime(2024, 1, 1, 6), datetime(2024, 1, 1, 18)), timedelta(hours=1)),
    st.slider("Short span", datetime(2024, 1, 1, 10), datetime(2024, 1, 1, 12), datetime(2024, 1, 1, 11)),
    st.slider("Zone", value=datetime(2024, 1, 1, 12, tzinfo=timezone.utc)),
    st.slider("Micros", time(0), time(0, 0, 1), time(0, 0, 0, 500000), timedelta(microseconds=1000)),
]
for r in rows:
    st.text(repr(r))
