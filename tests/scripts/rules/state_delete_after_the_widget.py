# A key may be deleted or popped after its widget is drawn: it is gone for the rest of the run, and the default is back
# with the next; then it may even be assigned again.
import streamlit as st

ss = st.session_state
name = st.text_input("Name", "nobody", key="name")
level = st.slider("Level", 0, 9, 4, key="level")
if st.button("Delete"):
    del ss["name"]
    st.text(f"popped {ss.pop('level')}")
    st.text(f"{'name' in ss} {ss.get('level', 'no level')} {sorted(ss)}")
if st.button("Clear"):
    ss.clear()
    st.text(str(sorted(ss)))
if st.button("Delete and set"):
    del ss.name
    try:
        ss.name = "again"
    except Exception as e:
        st.text(type(e).__name__)
st.text(f"{name} {level} {ss.get('name')}")
