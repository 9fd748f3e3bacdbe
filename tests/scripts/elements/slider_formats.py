# format= takes printf words and names of formats; nothing checks them.
import streamlit as st

for f in ("%d", "%i", "%5d", "%.2f", "%0.0f", "%e", "%g", "$%d", "%d%%", "plain", "percent", "dollar", "euro", "yen", "accounting",
          "localized", "compact", "scientific", "engineering", "bytes", "no percent sign", ""):
    st.slider(f"Float {f}", 0.0, 1.0, 0.5, format=f)
for f in ("YYYY", "MM/DD", "D MMM YYYY", "dddd", "distance", "calendar", "iso8601", "localized"):
    import datetime
    st.slider(f"Date {f}", value=datetime.date(2024, 2, 29), format=f)
try:
    st.slider("Number", format=5)
except TypeError as e:
    st.text(type(e).__name__)
