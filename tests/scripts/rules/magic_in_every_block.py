# Magic holds at any depth: if, else, for, while, with, try, except, finally, match, functions, methods, nested functions.
import streamlit as st

n = st.number_input("n", 0, 3, 1)
if n == 1:
    "one"
elif n == 2:
    "two"
else:
    "another"
for i in range(n):
    "for", i
else:
    "for else"
k = n
while k:
    "while", k
    k -= 1
with st.container(border=True):
    "in the container"
try:
    "try"
    1 / n
    10 / n
except ZeroDivisionError as e:
    "except"
    e.args[0]
else:
    "else"
finally:
    "finally"
match n:
    case 0:
        "case nought"
    case 1 | 2:
        "case few"
    case _:
        "case many"


def outer():
    "docstring of a function"
    "in a function"

    def inner():
        "docstring of an inner one"
        "in an inner function"
    inner()
    if n:
        "if in a function"


class Thing:
    """Docstring of a class"""

    "a second string in the class"

    def show(self):
        """Docstring of a method"""
        "in a method"
        self.__class__.__name__


outer()
Thing().show()
