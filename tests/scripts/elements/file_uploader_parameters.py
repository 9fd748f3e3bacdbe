# Every option of st.file_uploader; types are made lower-case with a dot, categories become MIME types, pairs come together.
import streamlit as st

st.file_uploader("Plain")
st.file_uploader("One type", "csv")
st.file_uploader("Types", ["PDF", ".Txt", " docx ", ""])
st.file_uploader("Pairs", type=["jpg", "mpg", "htm", "tif", "mp4"])
st.file_uploader("Categories", type=["image", "Audio", "png"])
st.file_uploader("MIME", type=["application/JSON", "text/csv"])
st.file_uploader("Many", accept_multiple_files=True)
st.file_uploader("Folder", accept_multiple_files="directory", type="py")
st.file_uploader("Small", max_upload_size=5)
st.file_uploader("Default size", max_upload_size=200)
st.file_uploader("Help", help="what *kind*", label_visibility="hidden", width=400)
st.file_uploader("Off", disabled=True)
st.file_uploader("Positional", ["md"], True, "pos", "h")
st.file_uploader("Ignoring", on_change="ignore")
st.text([f.name for f in st.session_state.pos])
