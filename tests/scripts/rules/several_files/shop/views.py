import streamlit as st
from shop.prices import PRICES, TAX


def basket_view(basket):
    columns = st.columns(len(PRICES))
    for column, (name, price) in zip(columns, PRICES.items()):
        column.button(f"Add {name}", on_click=basket.add, args=[name], help=f"{price} cents")
    st.text(f"{basket.total()} and tax {basket.total() * TAX // 100}: {basket.items}")
