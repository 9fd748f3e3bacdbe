# What a widget gives back is a copy: changing it changes neither the option nor the session state.
import streamlit as st

options = [["a"], ["b", "c"]]
picked = st.selectbox("List", options, key="list", format_func="-".join)
picked.append("changed")
st.text(f"{picked} {options} {st.session_state.list}")
number = st.radio("Dict", [{"n": 1}, {"n": 2}], format_func=lambda d: f"n is {d['n']}")
number["n"] = 99
st.text(str(number))
