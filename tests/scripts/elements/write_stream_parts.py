# st.write_stream: gives the text, or a list where values stand between; functions are called; errors keep what was written.
import streamlit as st


def words():
    yield "Hello "
    yield ""
    yield "world"


def mixed():
    yield "one "
    yield "two"
    yield {"a": 1}
    yield lambda: st.text("drawn by a function")
    yield "three"


def broken():
    yield "before "
    yield "it"
    raise ValueError("broke")


class Source:
    def __iter__(self):
        return iter(["from ", "a class"])

    def generate(self):
        yield "from a method"


st.text(repr(st.write_stream(words)))
st.text(repr(st.write_stream(words())))
got = st.write_stream(mixed())
st.text(type(got).__name__)
st.text([type(part).__name__ for part in got])
st.write(got)
st.text(repr(st.write_stream([])))
st.text(repr(st.write_stream(["a", "b"])))
st.text(repr(st.write_stream([1])))
st.text(repr(st.write_stream(Source())))
st.write(Source().generate)
st.write(Source().generate())
st.text(repr(st.write_stream(words, cursor="|")))
for bad in ("text", 5, None):
    try:
        st.write_stream(bad)
    except Exception as e:
        st.text(f"{type(e).__name__} {e}")
slot = st.empty()
st.text(repr(slot.write_stream(words)))
with st.sidebar:
    st.write(words)
if st.button("Break"):
    st.write(broken())
st.text("end")
