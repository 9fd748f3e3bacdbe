# width= of each element: which take "content", and the message when it is not taken.
import streamlit as st

makes = {
    "title": lambda w: st.title("x", width=w),
    "header": lambda w: st.header("x", width=w),
    "markdown": lambda w: st.markdown("x", width=w),
    "caption": lambda w: st.caption("x", width=w),
    "text": lambda w: st.text("x", width=w),
    "code": lambda w: st.code("x", width=w),
    "divider": lambda w: st.divider(width=w),
    "button": lambda w: st.button(f"b {w}", width=w),
    "checkbox": lambda w: st.checkbox(f"c {w}", width=w),
    "radio": lambda w: st.radio(f"r {w}", [1], width=w),
    "selectbox": lambda w: st.selectbox(f"s {w}", [1], width=w),
    "slider": lambda w: st.slider(f"l {w}", width=w),
    "number_input": lambda w: st.number_input(f"n {w}", width=w),
    "text_input": lambda w: st.text_input(f"t {w}", width=w),
    "file_uploader": lambda w: st.file_uploader(f"f {w}", width=w),
    "info": lambda w: st.info("x", width=w),
    "exception": lambda w: st.exception(ValueError("x"), width=w),
    "progress": lambda w: st.progress(1, width=w),
    "dataframe": lambda w: st.dataframe({"a": [1]}, width=w),
    "table": lambda w: st.table({"a": [1]}, width=w),
    "container": lambda w: st.container(width=w).text("x"),
    "columns": lambda w: st.columns(1, width=w)[0].text("x"),
    "expander": lambda w: st.expander("x", width=w),
}
for name, make in makes.items():
    for w in ("stretch", "content", 120, -1, "12px"):
        try:
            make(w)
        except st.errors.StreamlitInvalidWidthError as e:
            st.text(f"{name} {w} {e}")
