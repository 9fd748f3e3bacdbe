# Options that are objects of the script's own classes: made anew in each run. Enum members are matched to the new class.
import enum
from dataclasses import dataclass
import streamlit as st


class Size(enum.Enum):
    SMALL = 1
    LARGE = 2


@dataclass(frozen=True)
class City:
    name: str
    people: int

    def __str__(self):
        return self.name


class Plain:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return f"plain {self.n}"

    def __repr__(self):
        return f"Plain({self.n})"


size = st.selectbox("Size", Size, key="size")
kind = st.radio("Kind", list(Size), format_func=lambda s: s.name.lower())
city = st.selectbox("City", [City("Oslo", 7), City("Rome", 28)], key="city")
plain = st.radio("Plain", [Plain(1), Plain(2)], key="plain")
st.text(f"{size is Size.LARGE} {size == Size.LARGE} {size.name} {isinstance(size, Size)}")
st.text(f"{st.session_state.size is size} {kind is Size.LARGE} {kind.value}")
st.text(f"{city.name} {city.people} {isinstance(city, City)}")
st.text(f"{plain.n} {isinstance(plain, Plain)} {st.session_state.plain is plain}")
