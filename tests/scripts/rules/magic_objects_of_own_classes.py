# Own classes, dataclasses, enum members, exceptions and functions that stand alone.
import enum
from dataclasses import dataclass
import streamlit as st


class Plain:
    def __str__(self):
        return "a plain thing"


@dataclass
class Point:
    x: int
    y: int = 0


class Colour(enum.Enum):
    RED = 1
    BLUE = "blue"


class Level(enum.IntEnum):
    LOW = 1


plain = Plain()
plain
Colour.RED
Colour.BLUE.value
Colour.RED.name
Level.LOW
point = Point(2)
point.x
point.x, point.y
error = ValueError("not raised")
error
