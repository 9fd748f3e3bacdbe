# Objects of the script's own classes in session state: their class is the old run's; values and methods work on.
import streamlit as st
from dataclasses import dataclass, field


@dataclass
class Cart:
    items: dict = field(default_factory=dict)

    def add(self, what, n=1):
        self.items[what] = self.items.get(what, 0) + n

    def total(self):
        return sum(self.items.values())


if "cart" not in st.session_state:
    st.session_state.cart = Cart()
cart = st.session_state.cart
what = st.selectbox("What", ["apple", "pear"])
n = st.number_input("How many", 1, 9)
st.button("Add", on_click=cart.add, args=[what, n])
if st.button("Add in body"):
    cart.add(what, n)
st.text(f"{cart.total()} {sorted(cart.items.items())}")
st.text(f"same class: {type(cart) is Cart}, {type(cart).__name__}, {isinstance(cart, Cart)}")
st.text(f"equal to a new one: {cart == Cart(dict(cart.items))}")
