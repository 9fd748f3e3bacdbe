# Days and times: read from texts, taken apart, filtered, shifted, summed by month.
import datetime

import pandas as pd
import streamlit as st

df = pd.DataFrame({"when": ["2024-01-15 08:30:00", "2024-01-31 17:45:10", "2024-02-01 00:00:00", "2024-03-10 12:00:00", "2024-03-31 23:59:59"], "n": [3, 5, 2, 8, 1]})
df["when"] = pd.to_datetime(df["when"])
st.text(df.dtypes)
df["year"] = df["when"].dt.year
df["month"] = df["when"].dt.month
df["day"] = df["when"].dt.day
df["hour"] = df["when"].dt.hour
df["weekday"] = df["when"].dt.day_name()
df["number"] = df["when"].dt.dayofweek
st.text(df.to_string())
st.dataframe(df)
month = st.slider("Month", 1, 3, 1, key="month")
st.text(df[df["when"].dt.month == month])
first = st.text_input("From", "2024-01-31", key="from")
st.text(df[df["when"] >= first][["when", "n"]])
st.text(df["when"].dt.strftime("%d.%m.%Y %H:%M").tolist())
st.text(df["when"].dt.date.tolist()[:2])
st.text(df["when"].dt.normalize())
st.text(df["when"].dt.month_name().unique().tolist())
st.text(df.groupby(df["when"].dt.month)["n"].sum())
st.text(df.groupby(df["when"].dt.to_period("M"))["n"].sum())
st.text(df["when"].diff())
st.write(f"From {df['when'].min()} to {df['when'].max()}, {(df['when'].max() - df['when'].min()).days} days")
st.text(df["when"] + pd.Timedelta(days=1, hours=2))
st.text((df["when"] - pd.Timestamp("2024-01-01")).dt.days.tolist())
days = pd.date_range("2024-02-27", periods=4)
st.text(days)
st.text(pd.DataFrame({"n": range(4)}, index=days))
st.table(pd.DataFrame({"n": range(4)}, index=days))
st.text(pd.date_range("2024-01-01", "2024-01-02", freq="6h"))
st.text(pd.date_range("2024-01-31", periods=3, freq="ME").strftime("%b %d").tolist())
st.text(pd.date_range("2024-01-01", periods=3, freq="W").tolist())
when = pd.Timestamp("2024-05-06 07:08:09")
st.write(when, when.year, when.day_name(), when.strftime("%H:%M"), when.date(), when.isoformat())
st.text([when, pd.Timestamp(2024, 1, 2), pd.Timedelta("1 days 02:00:00"), pd.NaT, pd.Timestamp(datetime.date(2024, 2, 3))])
st.text([when + pd.Timedelta(hours=20), when.normalize(), when > pd.Timestamp("2024-01-01"), when - pd.Timestamp("2024-05-01")])
st.text(pd.to_datetime("03/04/2024", dayfirst=True))
st.text(pd.to_datetime(["01-02-2024", "bad"], format="%d-%m-%Y", errors="coerce"))
st.text(pd.Timedelta(90, unit="m").total_seconds())
try:
    pd.to_datetime("not a day")
except ValueError as e:
    st.error(type(e).__name__)
