# The usual job: a spinner around a loop with a bar and a status line, cleared at the end.
import time

import streamlit as st

steps = st.number_input("Steps", 1, 5, 3)
if st.button("Run", type="primary"):
    bar = st.progress(0, text="starting")
    line = st.empty()
    with st.spinner("Working...", show_time=True):
        for i in range(steps):
            time.sleep(0.01)
            bar.progress((i + 1) / steps, text=f"step {i + 1} of {steps}")
            line.text(f"done {i + 1}")
    if steps > 3:
        bar.empty()
        line.empty()
    st.success(f"{steps} steps", icon="✅")
else:
    st.info("not run")
