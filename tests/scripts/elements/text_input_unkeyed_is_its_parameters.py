# Without a key a change of any of these makes a new widget; disabled, label_visibility and on_change do not.
import streamlit as st

n = st.number_input("Step", 0, 12)
options = [{}, {"disabled": False, "label_visibility": "hidden"}, {"on_change": lambda: None}, {"placeholder": "p"}, {"icon": "🔥"},
           {"width": 200}, {"required": True}, {"help": "h"}, {"type": "password"}, {"live": True}, {"autocomplete": "off"}, {"persist_state": None}, {}]
st.write(repr(st.text_input("Word", **options[n])))
