# What is not there: KeyError by brackets and pop, AttributeError by a dot, both with advice; the same for del.
import streamlit as st

ss = st.session_state
tries = {
    "read item": lambda: ss["zz"],
    "read attribute": lambda: ss.zz,
    "delete item": lambda: ss.__delitem__("zz"),
    "delete attribute": lambda: delattr(ss, "zz"),
    "pop": lambda: ss.pop("zz"),
    "number": lambda: ss[3],
}
for name, call in tries.items():
    try:
        call()
    except (KeyError, AttributeError) as e:
        st.text(f"{name}: {type(e).__name__}: {e.args[0]}")
try:
    while True:
        ss.popitem()
except KeyError as e:
    st.text(f"popitem: {type(e).__name__}")
how = st.selectbox("Uncaught", ["none", "item", "attribute"])
if how == "item":
    ss["counter"] += 1
elif how == "attribute":
    ss.counter += 1
st.text("end")
