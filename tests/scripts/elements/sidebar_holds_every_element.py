# st.sidebar.x and with st.sidebar; widgets there are others than the same ones in the page.
import streamlit as st

st.sidebar.title("Menu")
choice = st.sidebar.radio("Go", ["a", "b"])
with st.sidebar:
    name = st.text_input("Name")
    st.sidebar.caption("explicit inside")
    box = st.container()
name2 = st.text_input("Name")
box.write("late in the sidebar")
st.sidebar.columns(2)[1].button("Right")
st.sidebar.expander("More").slider("Level", 0, 5)
st.sidebar.empty().success("slot")
st.sidebar.divider()
st.sidebar.write("a", 1, ["x"][0])
st.sidebar.progress(0.5)
st.sidebar.table({"k": [1, 2]})
st.text(f"{choice} {name!r} {name2!r}")
