# Where magic does not reach: strings in class bodies; bodies of classes in functions; lambdas and comprehensions.
import streamlit as st

run = st.session_state["run"] = st.session_state.get("run", 0) + 1


class Settings:
    """Docstring."""

    limit = 5
    limit
    "in the class body"
    if limit > 3:
        "in an if of a class body"

    def method(self):
        "docstring"
        self.limit

    class Inner:
        "docstring"
        "in an inner class"

        def method(self):
            x = "in a method of an inner class"
            x


def function():
    class Local:
        "docstring"
        "in a local class"

        def method(self):
            1
            "in a method of a local class"
    Local().method()


Settings().method()
Settings.Inner().method()
function()
for x in [run]:
    for y in "ab":
        if y == "b":
            x, y
