# Formatting, text methods, textwrap, statistics, fractions, decimal and calendar: what a page of figures uses.
import calendar
import datetime
import statistics
import textwrap
from fractions import Fraction
import streamlit as st

values = [float(v) for v in st.text_input("Values", "3, 1, 4, 1, 5").split(",")]
st.text(f"mean {statistics.mean(values):.3f}, median {statistics.median(values):g}")
st.text(f"{1234567.891:,.2f} {0.125:.1%} {255:#x} {5:03d} {'x':>4}|{'y':<3}|{'z':^5}|{1e-7} {1e16} {0.1 + 0.2}")
st.text(f"{round(2.5)} {round(3.5)} {-7 // 2} {-7 % 3} {divmod(17, 5)} {2 ** 100} {7 / 2}")
st.text(str(Fraction(1, 3) + Fraction(1, 6)))
day = datetime.date(2024, 2, 28) + datetime.timedelta(days=2)
st.text(f"{day} {day:%d.%m.%Y} {calendar.isleap(2024)} {day.isocalendar()[1]} {calendar.monthrange(2024, 2)[1]}")
st.code(textwrap.fill("The quick brown fox jumps over the lazy dog", 16))
st.text(textwrap.dedent("""\
    one
      two
    three"""))
st.text(" ".join(["ÄÖ".lower(), "straße".upper(), "ab,c".partition(",")[2], "a-b".replace("-", "+"), "x".zfill(3)]))
