import streamlit as st


class Said:
    """Says what it is."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Unsaid:
    pass


class Strict:
    """Has no text."""

    def __repr__(self):
        raise ValueError("no text")


st.help(None)
x = None
st.help(x)
st.help(y := None)
st.help(...)
st.help(obj=None)
st.help(Said("short"))
st.help(Said(""))
st.help(Said("   blanks around   "))
st.help(Said("two\nlines"))
st.help(Said("a" * 300))
st.help(Said("a" * 301))
st.help(Said("<thing at 0x123456>"))
st.help(Said("<thing at 0x123456> "))
st.help(Said("<1thing at 0x123456>"))
st.help(Said("x"))
x = Said("x")
st.help(x)
st.help(Unsaid())
st.help(Unsaid)
unsaid = Unsaid()
unsaid.__doc__ = "Its own."
st.help(unsaid)
unsaid.__name__ = "named"
st.help(unsaid)
try:
    st.help(Strict())
except ValueError as error:
    st.text(f"{type(error).__name__}: {error}")


class Odd:
    """Its signature is odd."""

    __signature__ = "no signature"


class Hidden:
    """Cannot be made."""

    def __new__(cls, *args, secret=None):
        return super().__new__(cls)


st.help(Odd)
st.help(Hidden)
st.help(Hidden())


class Bad:
    """A member fails."""

    @classmethod
    def __dir__(cls):
        return ["member"]

    def __getattr__(self, name):
        if name == "member":
            raise KeyError(name)
        raise AttributeError(name)


st.help(Bad())
st.text("not reached")
