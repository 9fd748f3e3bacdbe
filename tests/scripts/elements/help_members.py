import types

import streamlit as st


class Base:
    """The base."""

    def told(self):
        """Told once.

        In detail.
        """

    def renamed(self):
        """Of the base."""

    @property
    def size(self):
        """How large."""
        return 1

    @property
    def broken(self):
        """Cannot be asked."""
        raise RuntimeError("never asked")


class Child(Base):
    zeta = 1
    alpha = "two"
    _hidden = 3
    long = "x" * 400
    nothing = None
    unsaid = Base()
    empty = ""

    def told(self):
        return 1

    def renamed(self):
        """Of the child."""

    size = property(lambda self: 2, doc="Larger.")

    class Zoo:
        """Animals."""

    class Art(Base):
        pass

    hear = lambda self: 0  # noqa: E731
    module = types


class Silent(Base):
    pass


class Chosen:
    """Chooses its members."""

    def __init__(self):
        self.one = 1
        self.two = 2

    def __dir__(self):
        return ["two", "gone", "one"]


class Dynamic:
    """Has what is asked for."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return name

    def __dir__(self):
        return ["b", "a"]


class Callable:
    """Called."""

    def __call__(self, x):
        """What a call does."""


class Holder:
    callable = Callable()
    base = Base()
    child = Child
    text = "text"


class Meta(type):
    """A class of classes."""

    def of_meta(cls):
        """Only the class has it."""


class Made(metaclass=Meta):
    pass


st.help(Base)
st.help(Base())
st.help(Child)
st.help(Child())
st.help(Silent)
st.help(Silent())
st.help(Chosen())
st.help(Dynamic())
st.help(Holder())
st.help(Made)
st.help(Made())
st.help(Callable().__call__)
made = types.ModuleType("made", "A module.\n\nMade here.")
made.value = 3
made.Base = Base
made.function = Holder
made.inner = types.ModuleType("inner")
st.help(made)
st.help(made.inner)
