# What an uncaught exception's box says: class and message, KeyError with its quotes, no text at all, own classes.
import streamlit as st


class TooBig(ValueError):
    """An error of the app's own."""


class Silent(Exception):
    pass


class Coded(RuntimeError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code

    def __str__(self):
        return f"failed with code {self.code}"


def too_big():
    raise TooBig("12 is too big")


kinds = {
    "name": lambda: undefined_name,
    "key": lambda: {"a": 1}["b"],
    "index": lambda: [1, 2][5],
    "zero": lambda: 1 / 0,
    "int": lambda: int("12x"),
    "own": too_big,
    "coded": lambda: (_ for _ in ()).throw(Coded(7)),
    "two": lambda: (_ for _ in ()).throw(OSError(2, "no such thing")),
    "silent": lambda: (_ for _ in ()).throw(Silent()),
    "many": lambda: (_ for _ in ()).throw(ValueError("a", 1)),
}
kind = st.selectbox("Kind", list(kinds), index=None)
if kind:
    kinds[kind]()
st.text("all is well")
