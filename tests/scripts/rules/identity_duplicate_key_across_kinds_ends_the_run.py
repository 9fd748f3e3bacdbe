# A key belongs to one element of a run, whatever its kind, widgets and keyed containers alike.
import streamlit as st

twice = st.selectbox("Twice", ["none", "text", "container", "same id", "int and str"])
st.text_input("Name", key="k")
st.checkbox("Three", key=3)
if twice == "text":
    st.number_input("Number", key="k")
elif twice == "container":
    st.container(key="k").text("inside")
elif twice == "same id":
    st.button("Same")
    with st.container():
        st.button("Same")
elif twice == "int and str":
    st.checkbox("Other", key="3")
st.text("end")
