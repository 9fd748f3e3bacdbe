# Names of older versions that Streamlit does not have any more; apps ask with hasattr.
import streamlit as st

for name in ("experimental_rerun", "experimental_memo", "experimental_singleton", "cache", "beta_columns", "beta_expander",
             "beta_container", "experimental_get_query_params", "experimental_show", "bokeh_chart"):
    st.text(f"{name} {hasattr(st, name)}")
try:
    st.experimental_rerun()
except AttributeError as e:
    st.text(str(e))
for old in (lambda: st.button("x", use_column_width=True), lambda: st.slider("x", use_container_width=True), lambda: st.text("x", unsafe=True)):
    try:
        old()
    except TypeError as e:
        st.text(type(e).__name__)
