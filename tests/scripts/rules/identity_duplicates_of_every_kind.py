# The same key, or the same parameters without one, twice in a run: the second is refused, whatever the container.
import streamlit as st

makers = {
    "button": lambda key: st.button("x", key=key),
    "checkbox": lambda key: st.checkbox("x", key=key),
    "toggle": lambda key: st.toggle("x", key=key),
    "radio": lambda key: st.radio("x", ["a"], key=key),
    "selectbox": lambda key: st.selectbox("x", ["a"], key=key),
    "slider": lambda key: st.slider("x", key=key),
    "number_input": lambda key: st.number_input("x", key=key),
    "text_input": lambda key: st.text_input("x", key=key),
    "file_uploader": lambda key: st.file_uploader("x", key=key),
}
for name, make in makers.items():
    for key in [None, name]:
        make(key)
        try:
            with st.container():
                make(key)
        except st.errors.DuplicateWidgetID as e:
            st.text(f"{name}, {key}: {type(e).__name__}")
            st.caption(str(e))
st.text("end")
