# Decorators, generators, closures, recursion and keyword-only arguments in a script, drawing as they go.
import functools
import itertools
import streamlit as st

calls = []


def logged(label):
    def wrap(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            calls.append(f"{label}:{f.__name__}{args}")
            return f(*args, **kwargs)
        return inner
    return wrap


@logged("a")
@logged("b")
def area(w, h=2, *, unit="m"):
    """Area of a rectangle."""
    return f"{w * h} {unit}²"


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in found):
            found.append(n)
            yield n


n = st.slider("n", 1, 10, 5)
st.text(area(n, unit="cm"))
st.text(f"{area.__name__} {area.__doc__}")
st.text(" ".join(calls))
st.text(f"{fib(n * 5)} {list(itertools.islice(primes(), n))}")
st.text("".join(f"{k}{len(list(g))}" for k, g in itertools.groupby("aaabccd")))
