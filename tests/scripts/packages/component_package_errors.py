# Which paths are refused, in which words, and which is refused first.
import streamlit as st

component = st.components.v2.component
NAMES = ["streamlit-greeting.dial", "streamlit-greeting.bare", "streamlit-greeting.other", "dial"]


def tell(what, name=NAMES[0], **texts):
    try:
        component(name, **texts)
        st.text(f"{what}: fine")
    except Exception as error:
        st.text(f"{what}: {type(error).__name__}: {error}")


for name in NAMES:
    tell(name, name, js="index-*.js")
    tell(name, name, css="style.css")
PATHS = [
    "missing.js", "parts/missing.js", "./", "style.css/", "style.css/x.js", "Index-1f0c.js", " style.css", "style.css ",
    "/style.css", "//host/x.js", "\\style.css", "\\\\host\\x.js", "/../x.js", "C:x.js", "c:/x.js", "7:x.js", "é:x.js",
    "../x.js", "parts/../style.css", "parts\\..\\style.css", "..", "a..js", "...js", ".. /x.js", "parts/..\\x.js",
    "parts\\greet.js", "a\0.js", "..\0/x.js", "http://x/y.js", "x.mjs", "~/x.js",
]
for path in PATHS:
    tell(repr(path), js=path)
PATTERNS = [
    "*.mjs", "missing-*.js", "/index-*.js", "../*.js", "parts/../*.js", "C:*.js", "\\*.js", "*\0.js", "index-*.js\n",
    " index-*.js", "./index-*.js", "index-????.js", "index-???.js", "index-[0-9]*.js", "index-[!0-9]*.js", "index-[",
    "index-[1]f0c.js", "[]i]ndex*", "[!]]ndex*", "INDEX-*.js", "*/greet.js", "**/greet.js", "parts/**/greet.js",
    "*greet.js", "part?", "*/*", "**/style.css", "gr*", "parts\\*.js", "index-[a-1]f0c.js", "index-[--2]f0c.js",
    "index-[0-]f0c.js", "style.css?", "style.css*",
]
for pattern in PATTERNS:
    tell(repr(pattern), js=pattern)
for pattern in ["two-*.js", "*"]:
    try:
        component(NAMES[0], css=pattern)
    except Exception as error:
        st.text(f"{type(error).__name__}: {str(error).partition(': ')[0]}, {str(error).count(', ')}, {str(error)[-40:]}")
BOTH = [
    ("missing.css", "../x.js"), ("missing.css", "missing.js"), ("missing.css", "missing-*.js"), ("../x.css", "/x.js"),
    ("missing.css", "alert(1)"), ("p {}", "missing.js"), ("style.css", 5), (5, "../x.js"),
]
for css, js in BOTH:
    tell(repr((css, js)), css=css, js=js)
    tell(repr((css, js)), NAMES[2], css=css, js=js)
