# Places are counted in the order of calls: an element that comes or goes shifts the rest, and nothing old stays.
import streamlit as st

count = st.number_input("Count", 0, 5, 2, key="count")
if count > 2:
    st.warning("many")
for i in range(count):
    if i % 2:
        with st.container(border=True):
            st.text(f"boxed {i}")
    else:
        st.text(f"plain {i}")
if st.checkbox("Extra", key="extra"):
    st.divider()
st.caption("end")
