# Every option of st.button that draws it differently: type, icon, icon_position, shortcut, width, help, wrap.
import streamlit as st

st.button("Plain")
st.button("Primary", type="primary", help="Does **it**")
st.button("Tertiary", type="tertiary", icon=":material/thumb_up:")
st.button("Emoji", icon="🎉", icon_position="right")
st.button("Left by None", icon="🔥", icon_position=None)
st.button("Shortcut", shortcut="Control+Shift+K")
st.button("Save", shortcut="cmd+enter", width="stretch")
st.button("Pixels", width=180, wrap=False)
st.button("Wrapped :red[label]", wrap=True)
st.button("Off", disabled=True)
st.button("Old stretch", use_container_width=True)
st.button("Old content", use_container_width=False, width="stretch")
st.button("Positional", "poskey", "positional help")
st.button("Int key", key=7)
st.write(sorted(st.session_state.keys()) == ["7", "poskey"])
