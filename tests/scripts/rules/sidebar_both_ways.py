# st.sidebar.x and `with st.sidebar:` share one order; the sidebar and main count their places apart.
import streamlit as st

st.sidebar.title("Menu")
st.text("main 1")
with st.sidebar:
    page = st.radio("Page", ["Home", "About"])
    more = st.expander("More")
more.text("in the sidebar's expander")
st.text("main 2")
st.sidebar.caption("foot")
side = st.sidebar
side.button("Side")
with st.sidebar.container(border=True):
    st.write("boxed", page)
a, b = st.sidebar.columns(2)
a.text("a")
b.text("b")
st.header(page)
