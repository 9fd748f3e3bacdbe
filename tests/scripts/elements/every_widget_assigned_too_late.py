# Assigning the key of a widget after it was drawn raises, whatever the widget; what was drawn stays.
import streamlit as st

st.checkbox("check", key="check")
st.radio("radio", [1, 2], key="radio")
st.selectbox("select", [1, 2], key="select")
st.slider("slider", key="slider")
st.number_input("number", key="number")
st.text_input("text", key="text")
st.file_uploader("file", key="file")
st.container(key="box")
for k, v in {"check": True, "radio": 2, "select": 2, "slider": 5, "number": 1.0, "text": "x", "file": None, "box": 1, "free": 1}.items():
    try:
        st.session_state[k] = v
        st.text(f"{k} may be set")
    except st.errors.StreamlitAPIException as e:
        st.text(f"{k} {type(e).__name__} {str(e)[:70]}")
if st.button("Uncaught"):
    st.session_state.text = "late"
st.text("end")
