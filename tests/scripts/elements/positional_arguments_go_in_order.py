# The first parameters may be given by place, in this order.
import streamlit as st


def f(*args, **kwargs):
    st.session_state.called = [list(args), kwargs]


st.button("b", "kb", "help b", f, (1,), {"k": 1})
st.checkbox("c", True, "kc", "help c", f, (2,), {"k": 2})
st.toggle("t", False, "kt", "help t", f, (3,), {"k": 3})
st.radio("r", ["x", "y"], 1, str.upper, "kr", "help r", f, (4,), {"k": 4})
st.selectbox("s", ["x", "y"], None, str.upper, "ks", "help s", f, (5,), {"k": 5})
st.slider("l", 0, 9, 3, 3, "%d!", "kl", "help l", f, (6,), {"k": 6})
st.number_input("n", 0, 9, 3, 3, "%d", "kn", "help n", f, (7,), {"k": 7})
st.text_input("i", "v", 9, "ki", "password", "help i", "off", f, (8,), {"k": 8})
st.file_uploader("u", ["txt"], False, "ku", "help u", f, (9,), {"k": 9})
st.text(st.session_state.get("called"))
