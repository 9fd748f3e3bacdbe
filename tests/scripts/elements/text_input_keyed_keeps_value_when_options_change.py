# A keyed text_input is the same widget whatever its label, default, help, icon; only max_chars and validate make it another.
import streamlit as st

what = st.radio("Change", ["nothing", "label", "default", "help", "type", "max_chars", "validate", "live"])
options = {"label": "Name", "value": "", "key": "n"}
if what == "label":
    options["label"] = "Your name"
elif what == "default":
    options["value"] = "Zoe"
elif what == "help":
    options["help"] = "as in the passport"
elif what == "type":
    options["type"] = "password"
elif what == "max_chars":
    options["max_chars"] = 30
elif what == "validate":
    options["validate"] = "^[A-Z]"
elif what == "live":
    options["live"] = True
st.write(repr(st.text_input(**options)))
