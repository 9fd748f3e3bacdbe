import streamlit as st


class Counter:
    """Counts."""

    def __init__(self):
        self.count = 0

    def up(self):
        """One more."""
        self.count += 1


def explain(what):
    st.help(what)


def loud(text, *, mark="!"):
    """Says it loudly."""
    return text.upper() + mark


def quiet(text):
    return text.lower()


counter = st.session_state.setdefault("counter", 0)
if st.button("Up", on_click=explain, args=(loud,)):
    st.session_state.counter += 1
live = Counter()
for _ in range(st.session_state.counter):
    live.up()
live
chosen = st.selectbox("Function", ["loud", "quiet"])
tools = {"loud": loud, "quiet": quiet}
st.help(tools[chosen])
if st.checkbox("Narrow"):
    st.help(live, width=200)
with st.expander("More"):
    st.write(tools[chosen])
left, right = st.columns(2)
left.help(Counter)
right.write(live.up)
