"""This module docstring is not shown."""
# Only a string that comes first in the module, a function or a class is a docstring; one after another statement is shown.
import streamlit as st

"""Shown: a string after the import"""


def f():
    """Not shown."""
    """Shown, as the second one."""


def g():
    x = 1
    """Shown, after a statement."""
    return x


async def h():
    """Not shown, never run."""


f()
g()
if True:
    """Shown in a block."""
"""
Shown over
several lines
"""
