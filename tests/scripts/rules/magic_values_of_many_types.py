# A value that stands alone is written as st.write would: numbers, text, None, bool, bytes, ranges, functions.
import datetime
import decimal
import fractions
import streamlit as st

12
3.0
1e20
-7
True
None
"*markdown*"
f"{6 * 7} is an f-string"
b"bytes"
2 + 3j
1 < 2
datetime.date(2024, 2, 29)
datetime.datetime(2024, 2, 29, 12, 30)
decimal.Decimal("1.50")
fractions.Fraction(3, 4)
...
"done"
