# st.markdown and st.caption: bodies are dedented, HTML allowed or not, help, width, alignment, anchors, wrap.
import streamlit as st

st.markdown("**bold** :red[red] :material/home: :smile:")
st.markdown("""
    # Heading
    - item
      - inner
""")
st.markdown("<b>x</b>", unsafe_allow_html=True)
st.markdown("<b>x</b>", True)
st.markdown("help", help="""
    first
    second
""")
st.markdown("width", width="stretch")
st.markdown("width", width="content", text_alignment="center")
st.markdown("width", width=300, text_alignment="justify")
st.markdown("auto, right", text_alignment="right")
st.markdown("# no anchors", anchors=False)
st.markdown("one line", wrap=False)
st.markdown(5)
st.markdown(None)
st.markdown("")
st.caption("A *caption*")
st.caption("html <i>i</i>", unsafe_allow_html=True, help="h")
st.caption("width", width="content", text_alignment="right")
st.caption("\n\n  two\n  lines\n", wrap=False)
st.caption(3.0, width=120)
st.divider()
st.divider(width=200)
