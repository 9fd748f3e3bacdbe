# Every option of st.selectbox that draws it.
import streamlit as st

pets = ["cat", "dog", "rabbit"]
rows = [
    st.selectbox("Plain", pets),
    st.selectbox("Second", pets, 1),
    st.selectbox("None", pets, index=None),
    st.selectbox("None with placeholder", pets, None, placeholder="Pick a pet"),
    st.selectbox("Blank placeholder", pets, None, placeholder=""),
    st.selectbox("Formatted", pets, format_func=str.upper, help="loud"),
    st.selectbox("New ones", pets, accept_new_options=True),
    st.selectbox("New ones, none", pets, index=None, accept_new_options=True, placeholder="or type"),
    st.selectbox("Contains", pets, filter_mode="contains"),
    st.selectbox("Prefix", pets, filter_mode="prefix", accept_new_options=True),
    st.selectbox("No filter", pets, filter_mode=None),
    st.selectbox("Required", pets, index=None, required=True),
    st.selectbox("Icon", pets, icon=":material/pets:", width=250),
    st.selectbox("Hidden", pets, label_visibility="hidden"),
    st.selectbox("Off", pets, 2, disabled=True),
    st.selectbox("Empty", []),
    st.selectbox("Positional", pets, 1, str.title, "pos", "help"),
]
for r in rows:
    st.text(repr(r))
