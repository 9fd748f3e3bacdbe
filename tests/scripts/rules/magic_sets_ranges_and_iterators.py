# Sets, frozensets, ranges, generators and iterators by name; types and functions that stand alone.
import collections
import streamlit as st

Point = collections.namedtuple("Point", "x y")
point = Point(1, 2)
point.x
one = {"only"}
one
len(one)
"a" in one
range(3)
pairs = dict(a=1).items()
len(pairs)
text = "word"
text[0], text[-1]
