# A wizard of three pages: the values of earlier pages are kept in a dict of the state's own.
import streamlit as st

ss = st.session_state
ss.setdefault("page", 0)
ss.setdefault("data", {})


def go(by, *keys):
    for key in keys:
        ss.data[key] = ss[f"w_{key}"]
    ss.page += by


st.subheader(f"Step {ss.page + 1} of 3")
if ss.page == 0:
    st.text_input("Name", value=ss.data.get("name", ""), key="w_name")
    st.button("Next", on_click=go, args=(1, "name"))
elif ss.page == 1:
    st.number_input("Age", 0, 120, value=ss.data.get("age", 18), key="w_age")
    st.checkbox("Newsletter", value=ss.data.get("news", False), key="w_news")
    left, right = st.columns(2)
    left.button("Back", on_click=go, args=(-1, "age", "news"))
    right.button("Next", on_click=go, args=(1, "age", "news"))
else:
    for key, value in ss.data.items():
        st.text(f"{key}: {value}")
    st.button("Back", on_click=go, args=(-1,))
    if st.button("Finish", type="primary"):
        st.success(f"Thank you, {ss.data['name'] or 'stranger'}")
