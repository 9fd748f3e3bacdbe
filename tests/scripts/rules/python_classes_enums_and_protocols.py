# Abstract classes, properties, operators, class methods, slots, match on classes, named tuples.
import abc
import enum
import typing
import streamlit as st


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    def __lt__(self, other):
        return self.area() < other.area()


class Square(Shape):
    __match_args__ = ("side",)
    __slots__ = ("side",)

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    def __repr__(self):
        return f"Square({self.side})"


class Pair(typing.NamedTuple):
    width: int
    height: int = 1

    @property
    def flat(self):
        return self.width > self.height


class Flags(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


def tell(thing):
    match thing:
        case Square(side) if side > 2:
            return f"big square of {side}"
        case Square():
            return "small square"
        case Pair(width=w, height=1):
            return f"line of {w}"
        case (a, b):
            return f"two: {a}, {b}"
        case {"kind": kind, **rest}:
            return f"{kind} with {sorted(rest)}"
        case str() | int():
            return "simple"
        case _:
            return "unknown"


for thing in [Square(3), Square(1), Pair(4), Pair(4, 2), [1, 2], {"kind": "k", "x": 1}, "s", 5, None]:
    st.text(f"{thing!r}: {tell(thing)}")
st.text(f"{sorted([Square(3), Square(1)])} {Pair(2).flat} {Pair(2)._asdict()}")
st.text(f"{Flags.READ | Flags.WRITE in [Flags.READ | Flags.WRITE]} {Flags.WRITE.name} {bool(Flags.READ & Flags.WRITE)}")
try:
    Shape()
except TypeError as e:
    st.text(type(e).__name__)
