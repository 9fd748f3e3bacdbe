# After a swallowed st.stop() plain Python goes on, but reading session state stops the run as drawing does.
import streamlit as st

count = st.session_state.get("count", 0)
if st.checkbox("Stop"):
    for name in ["one", "two"]:
        try:
            st.stop()
        except BaseException as e:
            print(name, type(e).__name__)
    try:
        st.session_state["count"] = count + 1
    except BaseException as e:
        print("session state:", type(e).__name__)
    try:
        st.checkbox("Another")
    except BaseException as e:
        print("widget:", type(e).__name__)
    print("end of the branch")
else:
    st.session_state["count"] = count + 10
print("end of the script")
