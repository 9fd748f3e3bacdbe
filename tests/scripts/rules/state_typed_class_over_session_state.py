# A class that hides session state behind properties, with defaults and methods as callbacks.
import streamlit as st


class Entry:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.key = f"app.{name}"

    def __get__(self, instance, owner=None):
        return st.session_state.get(self.key, self.default)

    def __set__(self, instance, value):
        st.session_state[self.key] = value


class State:
    count = Entry(0)
    names = Entry(())

    def more(self, by=1):
        self.count += by

    def name(self):
        if st.session_state.new:
            self.names += (st.session_state.new,)
            st.session_state.new = ""


state = State()
st.button("More", on_click=state.more, kwargs={"by": 2})
st.text_input("New name", key="new", on_change=state.name)
st.text(f"{state.count} {', '.join(state.names) or 'nobody'}")
