# Every option of st.container; a key, a border by height, alignment by direction.
import streamlit as st

with st.container():
    st.text("plain")
st.container()
with st.container(border=True):
    st.text("border")
st.container(border=True)
with st.container(height=150):
    st.text("high: border by itself")
with st.container(height=150, border=False, width=300, key="box"):
    st.text("no border")
with st.container(height="stretch", width="content", gap=None):
    st.text("stretch")
for gap in ("xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge", "LARGE", 0, 17):
    st.container(gap=gap, border=True).text(str(gap))
for a in ("left", "center", "right", "distribute"):
    st.container(horizontal=True, horizontal_alignment=a, border=True).text(a)
    st.container(horizontal_alignment=a, border=True).text(a)
for a in ("top", "center", "bottom", "distribute"):
    st.container(horizontal=True, vertical_alignment=a, border=True).text(a)
    st.container(vertical_alignment=a, border=True).text(a)
with st.container(horizontal=True, wrap=False, key=5):
    st.button("one")
    st.button("two")
st.container(autoscroll=True, height=100).text("scrolls")
st.container(autoscroll=False, height=100).text("does not")
st.text(sorted(st.session_state.keys()))
