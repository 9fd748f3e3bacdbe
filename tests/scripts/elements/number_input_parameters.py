# Bounds, default, step and format of st.number_input; int or float follows from them.
import streamlit as st

rows = [
    st.number_input("Plain"),
    st.number_input("Int default", value=5),
    st.number_input("Bounds", 0, 10),
    st.number_input("Float bounds", 0.0, 1.0, 0.5),
    st.number_input("Min only", min_value=3),
    st.number_input("Max only", max_value=3),
    st.number_input("Max only float", max_value=-2.5, value=-3.0),
    st.number_input("Step", value=0.0, step=0.25),
    st.number_input("Int step", step=5),
    st.number_input("None", value=None),
    st.number_input("None int", value=None, step=1),
    st.number_input("None in bounds", 0, 10, None, placeholder="0 to 10"),
    st.number_input("Format", value=3.14159, format="%.3f"),
    st.number_input("Exponent", value=12345.678, format="%e"),
    st.number_input("Int as float", value=3, format="%.1f"),
    st.number_input("Float as int", value=3.7, format="%d"),
    st.number_input("Padded", value=7, format="%05d"),
    st.number_input("Min word", 2, 9, "min"),
    st.number_input("True", value=True),
    st.number_input("Icon", icon="🔢", help="h", label_visibility="collapsed", width=250),
    st.number_input("Off", value=4, disabled=True),
    st.number_input("Required", value=None, required=True, step=2),
]
for r in rows:
    st.text(repr(r))
