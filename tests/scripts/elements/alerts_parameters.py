# success, info, warning and error: icon, width, title; an emoji or icon that leads the body becomes the icon.
import streamlit as st

for make in (st.success, st.info, st.warning, st.error):
    make("Body **bold**")
    make("Icon", icon="🚨")
    make("Material", icon=":material/thumb_up:", title="A *title*")
    make("🔥 Leading emoji")
    make(":material/warning: Leading icon")
    make("🔥 kept", icon="🎈")
    make("Wide", width=300, title=5)
    make("\n    dedented\n      inner\n")
st.info("🔥no space")
st.info("two 🔥 inside")
st.info("👩‍💻: colon")
st.info("🔥🔥 two of them")
st.info("🔥")
st.info(":smile: name")
st.success(7)
st.warning(None, title="")
st.error(ValueError("an exception as text"))
st.error(["a", {"b": 1}], icon="")
