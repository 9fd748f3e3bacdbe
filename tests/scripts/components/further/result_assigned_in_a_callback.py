# Assigning to the result in a callback sets the component's state: at once, for good, and without a callback.
import streamlit as st

EMPTY = {"name": "", "text": ""}
ss = st.session_state
ss.setdefault("sent", 0)
ss.setdefault("changes", 0)
mount = st.components.v2.component("form", html="<form></form>")


def changed():
    ss.changes += 1


def act():
    if result.action == "send":
        ss.sent += 1
        st.success(f"Submission #{ss.sent}")
        result.draft = dict(EMPTY)
        st.text(f"{result.draft} {ss.form.draft}")


result = mount(
    key="form",
    data={"draft": ss.get("draft", {})},
    default={"draft": EMPTY},
    on_draft_change=changed,
    on_action_change=act,
)
ss.draft = result.draft
st.text(f"{result.draft} {ss.form} {ss.changes} changes")
