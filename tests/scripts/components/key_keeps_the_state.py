# With a key it stays the same component, whatever else changes; without one other data make another.
import streamlit as st

other = st.toggle("Other")
mount = st.components.v2.component("c", html="<p>other</p>" if other else "<p>c</p>")
data = {"b": 2, "a": 1} if other else {"a": 1, "b": 1}
keyed = mount(key="k", data=data, default={"n": 5 if other else 1}, width=200 if other else "stretch", on_n_change=lambda: None)
free = mount(data=data, on_n_change=lambda: None)
same = mount(data={"x": 1}, on_n_change=lambda: None)
st.text(f"{dict(keyed)} {dict(free)} {dict(same)}")
