# A place may hold an element in one run and a block in the next; an old block's children do not come back.
import streamlit as st

shape = st.selectbox("Shape", ["text", "container", "columns", "expander", "short container"])
if shape == "text":
    st.text("just text")
elif shape == "container":
    with st.container():
        st.text("a")
        st.text("b")
elif shape == "short container":
    with st.container():
        st.text("only a")
elif shape == "columns":
    for i, c in enumerate(st.columns(2)):
        c.text(f"column {i}")
else:
    st.expander("More").text("in the expander")
st.text("end")
