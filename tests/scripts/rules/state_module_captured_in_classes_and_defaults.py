# session_state under other names: imported by itself, as a default argument, in a class attribute, through the module.
import streamlit
import streamlit as st
from streamlit import session_state as ss, button, session_state


class Counter:
    state = ss

    def up(self, store=session_state):
        store["n"] = store.get("n", 0) + 1


def down():
    streamlit.session_state.n -= 1


counter = Counter()
counter.state.setdefault("n", 10)
button("Up", on_click=counter.up)
streamlit.button("Down", on_click=down)
st.text(f"{ss.n} {ss is st.session_state is streamlit.session_state is Counter.state}")
st.text(f"{type(ss).__name__} {streamlit is st}")
