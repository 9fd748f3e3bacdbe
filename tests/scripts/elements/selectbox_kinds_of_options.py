# What may be given as options: lists, tuples, ranges, dicts, sets, generators, enums, data classes, numbers, one string.
import dataclasses
import enum

import streamlit as st


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Size(enum.IntEnum):
    SMALL = 10
    LARGE = 20


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


kinds = {
    "tuple": ("a", "b"),
    "range": range(3, 10, 3),
    "dict": {"k1": "v1", "k2": "v2"},
    "keys": {"x": 1, "y": 2}.keys(),
    "values": {"x": 1, "y": 2}.values(),
    "one in a set": {"only"},
    "generator": (c * 2 for c in "ab"),
    "map": map(len, ["a", "bb"]),
    "enum class": Color,
    "int enum class": Size,
    "members": [Color.GREEN, Color.RED],
    "points": [Point(1), Point(2, 3)],
    "mixed": [0, 1.5, "1", None, True, (1, 2), [3]],
    "numbers": [3, 1, 2],
    "string": "abc",
    "number": 7,
    "None": None,
    "bytes": [b"a", b"b"],
}
for name, options in kinds.items():
    r = st.selectbox(name, options)
    st.text(f"{r!r} {type(r).__name__}")
