# Copies of what session state holds: copy.deepcopy, pickle, json; changes to a copy do not come back.
import copy
import json
import pickle
import streamlit as st

ss = st.session_state
ss.setdefault("data", {"rows": [[1, 2], [3]], "name": "first"})
deep = copy.deepcopy(ss.data)
deep["rows"].append("in the deep copy")
shallow = copy.copy(ss.data)
if st.button("Change shallow"):
    shallow["rows"].append([9])
    shallow["name"] = "not seen"
again = pickle.loads(pickle.dumps(ss.data))
text = json.dumps(ss.data, sort_keys=True)
st.text(f"{ss.data} {again == ss.data} {again is ss.data}")
st.text(f"{deep['rows'][-1]} {shallow is ss.data} {shallow['rows'] is ss.data['rows']}")
st.code(text, language="json")
frozen = ss.to_dict()
frozen["data"]["name"] = "through to_dict"
frozen["new"] = 1
st.text(f"{ss.data['name']} {'new' in ss}")
