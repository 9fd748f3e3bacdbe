# A container that a callback remembers is last run's: its place in the page is drawn at. A block drawn there again keeps
# what the callback added below its own elements; an element drawn there again replaces it.
import streamlit as st

box = st.container(border=True)
box.text("body in the box")
line = st.empty()
line.text("a line")


def into_box():
    box.text("from the callback")
    box.text("and more")
    line.text("lost: the body draws this place again")


st.button("Into", on_click=into_box)
st.text("end")
