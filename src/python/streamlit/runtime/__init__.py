"""What scripts import of Streamlit's runtime."""


def exists():
    """Whether a script runs in Streamlit."""
    return True
