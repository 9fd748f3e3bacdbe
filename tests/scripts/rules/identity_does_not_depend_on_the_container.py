# A widget moved between blocks of the main area keeps its value, with and without a key; in the sidebar it is another
# widget, unless it has a key.
import streamlit as st

place = st.selectbox("Place", ["main", "box", "column", "expander", "sidebar"])
box = st.container(border=True)
left, right = st.columns(2)
more = st.expander("More")
target = {"main": st, "box": box, "column": right, "expander": more, "sidebar": st.sidebar}[place]
a = target.text_input("No key")
b = target.text_input("With key", key="b")
c = target.checkbox("Check")
d = target.checkbox("Keyed check", key="d")
st.text(f"{a!r} {b!r} {c} {d}")
