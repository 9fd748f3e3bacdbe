# Lambdas, partials, bound methods, static and class methods, closures, objects with __call__ and classes are callbacks.
import functools
import streamlit as st

ss = st.session_state
ss.setdefault("log", [])


class Cart:
    made = 0

    def __init__(self, owner):
        self.owner = owner

    def add(self, what="thing"):
        ss.log.append(f"{self.owner} adds {what}")

    @staticmethod
    def static(x):
        ss.log.append(f"static {x}")

    @classmethod
    def klass(cls):
        ss.log.append(f"class {cls.__name__}")

    def __call__(self):
        ss.log.append(f"{self.owner} called")


def adder(n):
    def add():
        ss.log.append(f"closure {n}")
    return add


cart = Cart("Ann")
st.button("lambda", on_click=lambda: ss.log.append("lambda"))
st.button("partial", on_click=functools.partial(cart.add, what="pear"))
st.button("method", on_click=cart.add, args=["apple"])
st.button("static", on_click=Cart.static, args=(1,))
st.button("class method", on_click=Cart.klass)
st.button("object", on_click=cart)
st.button("class", on_click=Cart, args=("Bob",))
for n in range(2):
    st.button(f"closure {n}", on_click=adder(n))
for n in range(2):
    st.button(f"late {n}", on_click=lambda: ss.log.append(f"late binding {n}"))
st.button("append", on_click=ss.log.append, args=["built in"])
st.text("\n".join(ss.log))
