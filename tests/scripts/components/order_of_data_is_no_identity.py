# Without a key the data count, but not the order of the names in them.
import streamlit as st

turned = st.toggle("Turned")
mount = st.components.v2.component("c", html="<p>c</p>")
result = mount(data={"b": [1, {"y": 1, "x": 2}], "a": 1} if turned else {"a": 1, "b": [1, {"x": 2, "y": 1}]})
st.text(dict(result))
