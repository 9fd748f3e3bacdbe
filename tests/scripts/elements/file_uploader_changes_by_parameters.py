# A keyed uploader is another one when its types, its number of files or its size change; the label does not matter.
import streamlit as st

case = st.selectbox("Case", ["plain", "label", "help", "many", "type", "size", "plain again"])
options = {"label": {"label": "Other"}, "help": {"help": "h"}, "many": {"accept_multiple_files": True}, "type": {"type": "txt"}, "size": {"max_upload_size": 1}}
f = st.file_uploader(**({"label": "File", "key": "f"} | options.get(case, {})))
st.text([x.name for x in f] if isinstance(f, list) else f and f.name)
