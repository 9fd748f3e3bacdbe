# title, header and subheader: anchor, help, icon, divider, width, text_alignment, wrap.
import streamlit as st

st.title("A title")
st.title("Anchor", "my-anchor")
st.title("No anchor", anchor=False, help="_h_")
st.title("Icon", icon=":material/home:", text_alignment="center")
st.title("  \n   stripped and\n   dedented  ", width="content", wrap=False)
for make in (st.header, st.subheader):
    make("Plain")
    make("Divider", divider=True)
    for color in ("red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "rainbow"):
        make(color, divider=color)
    make("None", divider=None, icon="🔥")
    make("Right", text_alignment="right", width=400)
    make("Justified", "a b", text_alignment="justify", help="help")
st.header(12.5)
st.subheader(["a", 1])
st.title(None)
st.title("")
