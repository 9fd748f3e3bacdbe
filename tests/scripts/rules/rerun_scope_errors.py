# st.rerun takes a scope; outside of fragments only "app" is good.
import streamlit as st

ss = st.session_state
for scope in ["fragment", "", "other", ["a", "b"], 1.5, None, []]:
    try:
        st.rerun(scope=scope)
    except Exception as e:
        st.text(f"{scope!r}: {type(e).__name__}: {e}")
if "ran" not in ss:
    ss.ran = True
    st.rerun(scope="app")
st.text("end")
if st.button("Uncaught"):
    st.rerun("fragment")
