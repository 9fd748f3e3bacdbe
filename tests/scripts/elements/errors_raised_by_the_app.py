# An app may raise Streamlit's own errors, caught by their base classes; str, repr, args.
import streamlit as st
from streamlit.errors import Error, LocalizableStreamlitException, StreamlitAPIException

cases = [
    lambda: st.slider("a", 5, 5),
    lambda: st.button("b", type="x"),
    lambda: st.columns(0),
    lambda: st.text_input("c", width=0),
    lambda: st.number_input("d", 0, 1.5),
    lambda: st.button("e", icon="x"),
    lambda: st.progress(200),
]
for case in cases:
    try:
        case()
    except StreamlitAPIException as e:
        st.text(f"{type(e).__name__} {isinstance(e, Error)} {isinstance(e, LocalizableStreamlitException)} {len(e.args)} {str(e) == e.args[0]}")
try:
    raise StreamlitAPIException("my own")
except Exception as e:
    st.text(f"{e} {e!r} {e.args}")
try:
    raise StreamlitAPIException("two", "arguments")
except Exception as e:
    st.text(f"{e} {e.args}")
st.text(str(StreamlitAPIException()) == "")
if st.button("Raise"):
    raise StreamlitAPIException("raised by **the app**")
st.text("end")
