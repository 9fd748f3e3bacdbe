# A script runs as __main__: the usual guard holds, __file__ names the script, __doc__ is its docstring.
"""A page about itself."""
import os
import sys
import streamlit as st


def main():
    st.header("From main")
    st.text(f"{os.path.basename(__file__)}")
    st.text(f"{__doc__!r} {__name__}")
    st.text(sys.modules["__main__"].main is main)


if __name__ == "__main__":
    main()
