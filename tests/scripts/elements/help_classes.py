import dataclasses

import streamlit as st


class Dog:
    """A typical dog.

    It barks.
    """

    legs = 4
    name: str = "Rex"

    def __init__(self, breed, color="brown"):
        self.breed = breed
        self.color = color
        self._secret = 1

    def bark(self):
        """Says something.

        Loudly.
        """
        return "Woof!"

    def quiet(self):
        return ""

    @property
    def age(self):
        """How old it is."""
        return 3

    @staticmethod
    def count(n):
        "How many."

    @classmethod
    def make(cls):
        return cls("pug")

    class Inner:
        """Inside."""


class Puppy(Dog):
    def bark(self):
        return "Yip"

    @property
    def age(self):
        raise AttributeError("unknown")


class Shown:
    "Has a text."

    def __repr__(self):
        return "<Shown>"


class Empty:
    pass


class Called:
    """Can be called."""

    def __call__(self, a, b=1):
        """Calls it."""


@dataclasses.dataclass
class Point:
    """A point."""

    x: int
    y: int = 0
    tags: list = dataclasses.field(default_factory=list)


class Slots:
    """Has slots."""

    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


st.help(Dog)
fido = Dog("poodle")
st.help(fido)
st.help(Dog("pug"))
st.help(fido.bark)
st.help(fido.quiet)
st.help(Dog.bark)
st.help(Dog.count)
st.help(Dog.make)
st.help(Dog.Inner)
st.help(Puppy)
st.help(Puppy("x"))
st.help(Shown())
st.help(Shown)
st.help(Empty)
st.help(Empty())
st.help(Called())
st.help(Point)
st.help(Point(1, 2))
st.help(Slots())
