# A script shows the errors that it catches, and their words are those of Python 3.11.
import streamlit as st
st.title("Calculator")
a = st.number_input("A", value=10.0)
b = st.number_input("B", value=3.0)
op = st.radio("Op", ["+", "-", "*", "/", "//", "%", "**"], horizontal=True)
ia, ib = int(a), int(b)
ops = {"+": lambda x, y: x + y, "-": lambda x, y: x - y, "*": lambda x, y: x * y, "/": lambda x, y: x / y, "//": lambda x, y: x // y, "%": lambda x, y: x % y, "**": lambda x, y: x ** y}
if "history" not in st.session_state:
    st.session_state.history = []
for x, y in ((a, b), (ia, ib)):
    try:
        r = ops[op](x, y)
        st.success(f"{x} {op} {y} = {r}")
        st.session_state.history.append(f"{x} {op} {y} = {r}")
    except ZeroDivisionError as e:
        st.error(f"Error: {e}")
    except OverflowError as e:
        st.error(f"Too large: {e}")
for bad in (lambda: int("12x"), lambda: float("abc"), lambda: [1, 2][5], lambda: {}["k"], lambda: None.upper(), lambda: "a" + 1, lambda: max([]), lambda: [].index(3), lambda: next(iter([])), lambda: sum(["a"])):
    try:
        bad()
    except Exception as e:
        st.write(f"`{type(e).__name__}`: {e}")
def unpack():
    p, q = [1, 2, 3]
def unbound():
    x += 1
def recursion():
    return recursion()
for f in (unpack, unbound, recursion):
    try:
        f()
    except Exception as e:
        st.write(f.__name__, type(e).__name__, str(e))
st.write("History", st.session_state.history[-5:])
if st.button("Clear"):
    st.session_state.history.clear()
    st.rerun()
