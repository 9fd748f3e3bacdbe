# Two elements of one key, and two like elements without a key: each error by its class and message.
import streamlit as st

st.button("Same")
for make in (
    lambda: st.button("Same"),
    lambda: st.button("Same", key="a"),
    lambda: st.button("Other", key="a"),
    lambda: st.checkbox("Other", key="a"),
    lambda: st.text_input("T"),
    lambda: st.text_input("T"),
    lambda: st.text_input("T", help="not the same"),
    lambda: st.sidebar.text_input("T"),
    lambda: st.columns(2)[1].text_input("T"),
):
    try:
        make()
    except st.errors.DuplicateWidgetID as e:
        st.text(f"{type(e).__name__}: {e}")
st.container(key="box").write("in the box")
try:
    st.container(key="box")
except Exception as e:
    st.text(f"{type(e).__name__}: {e}")
try:
    st.slider("S", key="box")
except Exception as e:
    st.text(f"{type(e).__name__}: {e}")
