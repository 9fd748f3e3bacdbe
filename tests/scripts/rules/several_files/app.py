# An app of several files: a helper module, a package with modules that import each other, callbacks defined elsewhere.
import streamlit as st
import helper
from helper import greet, on_rename
from shop import TAX, Basket
from shop.views import basket_view

st.title(greet(st.session_state.get("name", "nobody")))
st.text_input("Name", key="name", on_change=on_rename, args=("name",))
st.text(f"renamed {helper.renames()} times, tax {TAX}")
basket = st.session_state.setdefault("basket", Basket())
basket_view(basket)
helper.boxed("from the helper")
with st.sidebar:
    helper.boxed("in the sidebar")
if st.button("Break"):
    helper.broken()
"magic works in the script"
