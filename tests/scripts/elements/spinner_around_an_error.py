# A spinner whose block raises or stops leaves nothing behind.
import streamlit as st

how = st.selectbox("How", ["fine", "raise", "stop"])
with st.spinner("Busy"):
    st.text("working")
    if how == "raise":
        raise RuntimeError("inside the spinner")
    if how == "stop":
        st.stop()
st.text("done")
