"""My app: it greets whoever gives a name, and asks for stars."""

import streamlit as st

MARKUP = "<fieldset></fieldset>"
stars = st.components.v2.component("my-app.stars", html=MARKUP, css="style.css", js="index.js")

if "greetings" not in st.session_state:
    st.session_state.greetings = 0


def count_greeting():
    st.session_state.greetings += 1


st.title("My app")
name = st.text_input("Your name", placeholder="Ada")
if st.button("Greet", disabled=not name, on_click=count_greeting):
    st.success(f"Hello, {name}!")
st.caption(f"Greetings so far: {st.session_state.greetings}")

question = {"question": "How do you like it?"}
result = stars(key="stars", data=question, default={"rating": 0}, on_rating_change=lambda: None)
if result.rating:
    st.write(f"{result.rating} of 5 stars. Thank you!")
