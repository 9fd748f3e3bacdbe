# st.progress: ints of 0 to 100, floats of 0 to 1, a text; a bar that is updated in its place.
import streamlit as st

for v in (0, 1, 50, 100, 0.0, 0.007, 0.29, 0.5, 0.999, 1.0, 1.0000000001, -1e-10):
    st.progress(v, f"value {v}")
st.progress(30)
st.progress(30, text="**bold** :fire:", width=200)
st.progress(40, "", 100)
st.progress(40, "\n   dedented\n")
try:
    st.progress(True)
except TypeError as e:
    st.text(type(e).__name__)
for v in (-1, 101, -0.1, 1.01, "50", None, [1], float("nan"), 2j):
    try:
        st.progress(v)
        st.text(f"{v!r} fine")
    except Exception as e:
        st.text(f"{v!r} {type(e).__name__} {e}")
for text in (5, ["a"], True):
    try:
        st.progress(1, text)
        st.text("fine")
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
for bad in (lambda: st.progress(1, width="content"), lambda: st.progress(), lambda: st.progress(1, label="x")):
    try:
        bad()
    except TypeError as e:
        st.text(type(e).__name__)
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
bar = st.progress(0, "start")
for i in range(4):
    bar.progress(i * 25, f"step {i}")
if st.button("Finish"):
    bar.progress(100, text="done")
if st.button("Clear"):
    bar.empty()
