"""A contact form as a component of your own. The letter is a state, and sending it a trigger."""

from pathlib import Path

import streamlit as st

FILES = Path(__file__).parent / "component_form"
EMPTY = {"name": "", "email": "", "message": ""}

state = st.session_state
state.setdefault("written", EMPTY)
state.setdefault("kept", None)
state.setdefault("sent", [])


def act():
    # Before the component is drawn, as in a callback, its state may be set: the fields are empty with this run.
    if state.contact.action == "send":
        state.sent.append(state.contact.letter)
        state.contact.letter = EMPTY
    elif state.contact.action == "keep":
        state.kept = state.contact.letter


def take_up():
    state.contact.letter = state.kept


contact = st.components.v2.component(
    "contact",
    html=(FILES / "inside.html").read_text(),
    css=(FILES / "style.css").read_text(),
    js=(FILES / "module.js").read_text(),
)
form = contact(
    key="contact",
    # What was typed comes back to the fields a run late. It does no harm there: an echo is told from news.
    data={"letter": state.written},
    default={"letter": EMPTY},
    on_letter_change=lambda: None,
    on_action_change=act,
)
if form.action == "send":
    st.success(f"Thank you, {state.sent[-1]['name']}! That was letter {len(state.sent)}.")
elif form.action == "keep":
    st.info("The draft is kept.")
if state.kept:
    st.button("Take up the kept draft", on_click=take_up)

words = len(form.letter["message"].split())
writer = form.letter["name"] or "nobody yet"
st.caption(f"A letter from {writer}, {words} words long. It leads nowhere and stays in this page.")
state.written = form.letter
