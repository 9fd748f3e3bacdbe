# What st.empty() holds: the last thing put into it; containers in it, clearing, and elements that are replaced.
import streamlit as st

a = st.empty()
b = st.empty()
c = st.empty()
d = st.empty()
st.text("after")
a.text("first")
a.markdown("second")
with b.container():
    st.text("one")
    st.text("two")
c.button("Replace me", key="gone")
c.text("replaced")
with d:
    st.text("x")
    st.text("y")
e = st.text("an element is a slot too")
e.markdown("now markdown")
f = st.markdown("cleared")
f.empty()
st.info("changes").success("changed")
try:
    a.write("two", 5, "at once")
    a.write("two", [1])
except Exception as x:
    st.text(f"{type(x).__name__} {x}")
with st.empty():
    for i in range(3):
        st.write("count", i)
if st.button("Clear b"):
    b.empty()
for bad in (lambda: st.empty("x"), lambda: st.empty(key="k")):
    try:
        bad()
    except TypeError as x:
        st.text(type(x).__name__)
