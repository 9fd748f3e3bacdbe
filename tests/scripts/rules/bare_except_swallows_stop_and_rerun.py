# Stop and rerun are exceptions that `except Exception` lets pass, but a bare except catches: then the script goes on.
import streamlit as st

ss = st.session_state
ss.setdefault("runs", 0)
ss.runs += 1
st.text(f"run {ss.runs}")
how = st.selectbox("How", ["none", "bare stop", "bare rerun", "base stop", "exception stop", "finally stop"])
try:
    if how.endswith("stop"):
        try:
            st.stop()
        except Exception as e:
            st.error(f"never: {e}")
        finally:
            st.text("cleaned up")
    elif how.endswith("rerun"):
        st.rerun()
except BaseException as e:
    if how == "exception stop" or how == "finally stop":
        raise
    st.text(f"caught {type(e).__name__}, is it an Exception? {isinstance(e, Exception)}")
st.text("the end")
