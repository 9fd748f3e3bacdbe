# Days, spans and moments: what is drawn of them, and what is said of those that there are not.
import streamlit as st
from datetime import datetime, date, time, timedelta, timezone
import calendar
base = date(2024, 2, 27)
shift = st.slider("Days", -30, 400, 3)
d = base + timedelta(days=shift)
st.write(d, d.isoformat(), d.strftime("%A, %d %B %Y"), d.isocalendar())
st.write(d.weekday(), calendar.day_name[d.weekday()], calendar.monthrange(d.year, d.month)[1], calendar.isleap(d.year))
st.code(calendar.month(d.year, d.month))
st.write(datetime.combine(d, time(9, 30)), time(9, 30), timedelta(days=shift, hours=5))
span = d - base
st.text(f"{span} | {span.days} days | {span.total_seconds():,.0f} s | {divmod(span, timedelta(weeks=1))}")
text = st.text_input("Date", "2024-02-29")
for fmt in ("%Y-%m-%d", "%d/%m/%Y", "%B %d, %Y", "%Y-%m-%d %H:%M"):
    try:
        st.write(fmt, datetime.strptime(text, fmt))
    except ValueError as e:
        st.caption(f"{fmt}: {e}")
try:
    st.write(date.fromisoformat(text))
except ValueError as e:
    st.error(str(e))
tz = timezone(timedelta(hours=st.number_input("Offset", -12, 14, 2)))
moment = datetime(2024, 7, 1, 12, 0, tzinfo=timezone.utc).astimezone(tz)
st.write(moment, moment.isoformat(), moment.strftime("%H:%M %Z (%z)"), repr(moment.tzinfo))
st.table({"day": [d + timedelta(days=i) for i in range(3)], "name": [(d + timedelta(days=i)).strftime("%a") for i in range(3)]})
start, end = st.slider("Period", date(2024, 1, 1), date(2024, 12, 31), (date(2024, 3, 1), date(2024, 6, 1)))
st.write(start, end, (end - start).days)
try:
    st.write(d.replace(month=2, day=30))
except ValueError as e:
    st.error(f"No: {e}")
days = [base + timedelta(days=i) for i in range(0, 60, 7)]
st.write({f"{x:%b}": [y.day for y in days if y.month == x.month] for x in days})
age = (date(2024, 12, 25) - date(1990, 5, 17)).days // 365
st.write("Age", age, sorted(days, reverse=True)[0], max(days), min(days) < base)
