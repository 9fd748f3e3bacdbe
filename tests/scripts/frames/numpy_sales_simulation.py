# Random days and prices, weeks by masks, bins, the three best.
import numpy as np
import streamlit as st

st.header("Simulation")
days = st.slider("Days", 5, 30, 10)
mean = st.number_input("Mean", 1.0, 100.0, 20.0)
rng = np.random.default_rng(2024)
sales = rng.poisson(mean, days)
prices = rng.normal(9.99, 0.5, days).round(2)
revenue = sales * prices
st.write(sales, prices)
st.write(f"Total {revenue.sum():,.2f}, best day {revenue.argmax() + 1} with {revenue.max():.2f}")
week = np.arange(days) // 7
for number in np.unique(week):
    chosen = revenue[week == number]
    st.write(f"Week {number + 1}: {chosen.mean():.2f} ± {chosen.std():.2f}")
levels = np.digitize(sales, [mean * 0.8, mean * 1.2])
st.write(np.bincount(levels, minlength=3), np.array(["low", "usual", "high"])[levels])
st.dataframe(np.stack([sales, prices, revenue], axis=1))
order = np.argsort(revenue)[::-1][:3]
for place, day in enumerate(order, start=1):
    st.text(f"{place}. day {day + 1}: {revenue[day]:.2f}")
st.write(np.searchsorted(np.sort(sales), mean), np.select([sales > mean, sales == mean], ["+", "="], "-"))
