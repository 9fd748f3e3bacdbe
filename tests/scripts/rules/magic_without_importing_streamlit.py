# Magic needs no import of streamlit.
"""A docstring."""
x = [n * n for n in range(4)]
"Sum", sum(x)
"The end"
