# `except Exception` lets st.stop() and st.rerun() pass. A bare except catches them: after a caught rerun the script goes
# on, after a caught stop the next call of Streamlit stops it again.
import streamlit as st

if "runs" not in st.session_state:
    st.session_state.runs = 0
st.session_state.runs += 1
runs = st.session_state.runs
how = st.selectbox("How", ["none", "stop", "rerun", "plain stop", "stop and finally"])
try:
    if how == "rerun":
        st.rerun()
    elif how == "stop":
        st.stop()
    elif how != "none":
        try:
            st.stop()
        except Exception as e:
            print("never", e)
        finally:
            print("cleaned up")
            if how == "stop and finally":
                st.text("drawn by the finally block?")
except BaseException as e:
    print(f"run {runs}: caught {type(e).__name__}, an Exception: {isinstance(e, Exception)}")
print("still running")
st.text(f"the end of run {runs}")
print("after the text")
