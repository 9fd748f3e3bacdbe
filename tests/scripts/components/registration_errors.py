# What `component(...)` refuses, and what it takes for the path of a file.
import streamlit as st

component = st.components.v2.component


def tell(what, make):
    try:
        make()
        st.text(f"{what}: fine")
    except Exception as error:
        st.text(f"{what}: {type(error).__name__}")


tell("positional html", lambda: component("c", "<p>"))
tell("no name", lambda: component())
tell("js a number", lambda: component("c", js=5))
tell("css a list", lambda: component("c", css=["p {}"]))
tell("html a number, at registration", lambda: component("c", html=5))
tell("html a number, at the mount", lambda: component("c", html=5)(key="number"))
tell("html an empty list", lambda: component("c", html=[])(key="empty"))
tell("name a number", lambda: component(7, html="x")(key="name"))
tell("isolate_styles a word", lambda: component("c", isolate_styles="no")(key="word"))
tell("isolate_styles a number", lambda: component("c", isolate_styles=2)(key="two"))
PATHS = ["app.js", "./app", "/app", "\\app", "a/b", "a\\b", "* {color: red}", "a[0]", "x?.y", "// c", "APP.CSS", "m.MJS\n"]
for text in PATHS:
    tell(repr(text), lambda: component("c", js=text))
    tell(repr(text), lambda: component("c", css=text))
for at, text in enumerate(["alert(1)", "a\nb/c", "/* one\n two */", "", "  x = 1  ", "p{color:red}", "a.js b"]):
    tell(repr(text), lambda: component("c", js=text, css=text)(key=f"inline{at}"))
