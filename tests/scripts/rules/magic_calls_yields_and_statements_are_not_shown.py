# Calls, yields, assignments, del, pass, imports and lambdas that are assigned show nothing.
import streamlit as st

values = []
values.append(1)
values.pop()
a = b = 5
a: int = 6
a += 1
assert a == 7
pass


def generate():
    yield "not shown"
    sent = yield 2
    yield
    "shown when the generator runs on"
    yield from [3]


for value in generate():
    st.text(value)
f = lambda: "not shown"
f()
print("printed")
del values
st.text("drawn once")
import string
global_name = string.digits
f"{a}"
