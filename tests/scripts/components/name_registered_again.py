# A name stands for what was last registered under it, for those that are mounted from then on.
import streamlit as st
import streamlit.components.v2 as v2
from streamlit.components.v2 import component

first = component("c", html="<p>first</p>")
first(key="a")
second = v2.component("c", html="<p>second</p>")
first(key="b")
second(key="c")
if st.checkbox("Empty"):
    st.components.v2.component("c")
first(key="d")
st.text(f"{v2.component is component} {st.components.v2.component is component}")
