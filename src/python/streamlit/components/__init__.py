"""Custom components: `st.components.v2`; of `st.components.v1` only the names."""

from streamlit.components import v1
