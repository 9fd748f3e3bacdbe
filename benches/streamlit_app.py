"""The same scenes as benches/page, for a Streamlit server."""

import streamlit as st


def counter():
    if "count" not in st.session_state:
        st.session_state.count = 0
    if st.button("Add one"):
        st.session_state.count += 1
    st.text(f"Count: {st.session_state.count}")


def sliders(all_change):
    total = sum(st.slider(f"Slider {slider}") for slider in range(20))
    for text in range(200):
        moved = total if all_change or text == 0 else 0
        st.text(f"Text {text}: {moved + text}")


scene = st.radio("Scene", ["counter", "all texts", "one text"], horizontal=True)
if scene == "counter":
    counter()
else:
    sliders(all_change=scene == "all texts")
