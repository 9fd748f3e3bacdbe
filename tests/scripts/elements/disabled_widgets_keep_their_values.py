# disabled does not make another widget: values stay, come from state, and are refused from the page.
import streamlit as st

off = st.toggle("Lock")
st.text_input("Text", "a", key="t", disabled=off)
st.number_input("Number", 0, 10, key="n", disabled=off)
st.slider("Slider", 0, 10, disabled=off)
st.selectbox("Select", ["x", "y"], disabled=off)
st.radio("Radio", ["x", "y"], disabled=off)
st.checkbox("Check", disabled=off)
st.file_uploader("File", disabled=off)
st.button("Push", disabled=off, on_click=lambda: st.session_state.update(t="by button"))
st.text(sorted((k, v) for k, v in st.session_state.items()))
