# contextlib around containers: an app's own card(), an ExitStack, closing, nullcontext, redirect_stdout.
import contextlib
import io
import streamlit as st


@contextlib.contextmanager
def card(title, place=st):
    with place.container(border=True):
        st.subheader(title)
        try:
            yield title.upper()
        finally:
            st.caption(f"end of {title}")


with card("First") as name:
    st.text(name)
    with card("Nested", st.sidebar):
        st.text("in the sidebar")
with contextlib.ExitStack() as stack:
    for column in st.columns(2):
        stack.enter_context(column)
    st.text("in the last column")
with contextlib.nullcontext(5) as five:
    st.text(five)
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("caught")
st.text(out.getvalue().strip())
with contextlib.suppress(ZeroDivisionError):
    with card("Breaks"):
        1 / 0
        st.text("never")
st.text("main")
