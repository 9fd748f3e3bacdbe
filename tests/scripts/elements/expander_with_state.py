# on_change makes an expander stateful: open tells, session state opens and closes it.
import streamlit as st


def toggled():
    st.session_state.log = st.session_state.get("log", []) + [st.session_state.more]


st.button("Open", on_click=lambda: st.session_state.update(more=True))
st.button("Close", on_click=lambda: st.session_state.update(more=False))
more = st.expander("More", key="more", on_change=toggled)
quiet = st.expander("Quiet", expanded=True, on_change="rerun")
if more.open:
    more.write("costly content")
quiet.write("always")
st.text(f"{more.open!r} {quiet.open!r} {st.session_state.more!r} {st.session_state.get('log')}")
