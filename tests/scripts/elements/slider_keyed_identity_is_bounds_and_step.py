# A keyed slider keeps its value when label, default, format or help change; other bounds or step start anew.
import streamlit as st

n = st.number_input("Case", 0, 7)
cases = [{}, {"label": "Other"}, {"value": 9}, {"format": "%d kg"}, {"help": "h"}, {"max_value": 30}, {"step": 2}, {"min_value": 1}]
options = {"label": "S", "min_value": 0, "max_value": 20, "value": 5, "step": 1, "key": "s"} | cases[n]
st.text(repr(st.slider(**options)))
