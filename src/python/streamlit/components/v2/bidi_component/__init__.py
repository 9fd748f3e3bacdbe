"""What a mounted component gives."""

from streamlit.components.v2.bidi_component.state import ComponentResult
