"""What one can do to a document, as a component of your own. Each press is a trigger: it is there for one run."""

from pathlib import Path

import streamlit as st

FILES = Path(__file__).parent / "component_trigger"

state = st.session_state
state.setdefault("versions", 0)
state.setdefault("log", [])
state.setdefault("presses", 0)


def count():
    state.presses += 1


document_actions = st.components.v2.component(
    "document-actions",
    html=(FILES / "inside.html").read_text(),
    css=(FILES / "style.css").read_text(),
    js=(FILES / "module.js").read_text(),
)
title = st.text_input("Title", "Minutes of the garden club")
action = document_actions(key="actions", on_action_change=count).action

done = None
if action == "save":
    state.versions += 1
    done = f"Saved “{title}” as version {state.versions}"
elif action == "export":
    done = f"Exported “{title}” as a text file"
elif action == "share":
    done = f"Copied a link to “{title}”"
elif action == "delete":
    state.versions = 0
    done = "Deleted every version"

if done:
    st.success(f"{done}.")
    state.log.append(done)
else:
    st.info("Nothing is asked for in this run. Change the title: that is such a run, too.")

st.subheader("So far")
for number, line in sorted(enumerate(state.log, 1), reverse=True)[:5]:
    st.text(f"{number}  {line}")
st.caption(f"Calls of the callback: {state.presses}, one for each press.")
