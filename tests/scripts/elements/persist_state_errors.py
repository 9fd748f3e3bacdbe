# persist_state needs a key, and one of two words.
import streamlit as st

makes = {
    "checkbox": lambda **o: st.checkbox("x", **o),
    "toggle": lambda **o: st.toggle("x", **o),
    "radio": lambda **o: st.radio("x", [1], **o),
    "selectbox": lambda **o: st.selectbox("x", [1], **o),
    "slider": lambda **o: st.slider("x", **o),
    "number_input": lambda **o: st.number_input("x", **o),
    "text_input": lambda **o: st.text_input("x", **o),
    "file_uploader": lambda **o: st.file_uploader("x", **o),
    "button": lambda **o: st.button("x", **o),
}
for name, make in makes.items():
    for o in ({"persist_state": "session"}, {"persist_state": "forever", "key": name}, {"persist_state": True, "key": name + "2"}):
        try:
            make(**o)
            st.text(f"{name} {o} fine")
        except TypeError as e:
            st.text(f"{name} {type(e).__name__}")
        except Exception as e:
            st.text(f"{name} {type(e).__name__} {e}")
