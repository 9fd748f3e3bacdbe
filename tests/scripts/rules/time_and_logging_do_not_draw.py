# time.sleep waits, logging and warnings go elsewhere, a spinner and a progress bar leave only what they leave.
import logging
import time
import warnings
import streamlit as st

logging.getLogger("app").warning("not on the page")
warnings.warn("not on the page either")
if st.button("Work"):
    bar = st.progress(0, text="Working")
    with st.spinner("Wait"):
        for i in range(5):
            time.sleep(0.01)
            bar.progress((i + 1) / 5, text=f"Step {i + 1}")
        st.text("made inside the spinner")
    bar.empty()
    st.success("Done")
slot = st.empty()
for i in range(3):
    slot.text(f"tick {i}")
    time.sleep(0.01)
elapsed = time.perf_counter() - time.perf_counter()
st.text(f"{elapsed <= 0} {time.strftime('%Y', time.gmtime(0))}")
