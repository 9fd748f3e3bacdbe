# A shop: dataclasses, Decimal prices, an enum of sizes, a cart keyed by tuples, a voucher.
import enum
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
import streamlit as st


class Size(enum.Enum):
    SMALL = "S"
    LARGE = "L"


@dataclass(frozen=True)
class Item:
    name: str
    price: Decimal

    def cost(self, size):
        return self.price * (2 if size is Size.LARGE else 1)


ITEMS = {i.name: i for i in [Item("Tea", Decimal("1.20")), Item("Cake", Decimal("2.75"))]}
cart = st.session_state.setdefault("cart", Counter())
name = st.selectbox("Item", ITEMS)
size = st.radio("Size", Size, format_func=lambda s: s.name.title())
if st.button("Add"):
    cart[name, size.value] += 1
total = Decimal(0)
for (name, code), n in sorted(cart.items()):
    cost = n * ITEMS[name].cost(Size(code))
    total += cost
    st.text(f"{n} × {name} ({code}): {cost}")
if st.text_input("Voucher").upper() == "HALF":
    total /= 2
st.subheader(f"Total {total:.2f}")
